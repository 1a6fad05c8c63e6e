package dev.tributary.processor.generator;

import com.palantir.javapoet.ClassName;

/**
 * The types that generated code names. Their packages are built from parts: shading rewrites texts that look like a
 * relocated package, and what generated code names is not relocated.
 */
final class Types {
    static final ClassName CONNECTOR_FACTORY = runtime("connector", "ConnectorFactory");
    static final ClassName LAKEFLOW_CONNECT = runtime("connector", "LakeflowConnect");
    static final ClassName SUPPORTS_PARTITIONED_STREAM = runtime("connector", "SupportsPartitionedStream");
    static final ClassName SUPPORTS_PARTITION = runtime("connector", "SupportsPartition");
    static final ClassName SUPPORTS_NAMESPACES = runtime("connector", "SupportsNamespaces");
    static final ClassName ENVIRONMENT = runtime("environment", "Environment");
    static final ClassName REST_CONNECTOR = runtime("rest", "RestConnector");
    static final ClassName HOOKS = runtime("hook", "Hooks");
    static final ClassName LAKEFLOW_DATA_SOURCE = runtime("spark", "LakeflowDataSource");
    static final ClassName DECODE_CONTEXT = runtime("decode", "DecodeContext");
    static final ClassName ENCODED = runtime("decode", "Encoded");
    static final ClassName JSON = runtime("decode", "Json");
    static final ClassName OTHER_FIELDS = runtime("decode", "OtherFields");
    static final ClassName ROW_DECODER = runtime("decode", "RowDecoder");
    static final ClassName VALUES = runtime("decode", "Values");
    static final ClassName FLAG = type("Encoding", "dev", "tributary", "model").nestedClass("Flag");
    static final ClassName TIME_FORMAT = type("TimeFormat", "dev", "tributary", "model");
    static final ClassName TRIBUTARY_GENERATED = type("TributaryGenerated", "dev", "tributary", "annotations");
    static final ClassName CONNECTOR_CONFORMANCE = type("ConnectorConformance", "dev", "tributary", "testing");

    static final ClassName GENERATED = type("Generated", "javax", "annotation", "processing");
    static final ClassName LIST = type("List", "java", "util");
    static final ClassName MAP = type("Map", "java", "util");
    static final ClassName STRING = ClassName.get(String.class);

    static final ClassName PATTERN = type("Pattern", "java", "util", "regex");

    static final ClassName CALL = type("Call", "retrofit2");
    static final ClassName REQUEST_BODY = type("RequestBody", "okhttp3");
    static final ClassName RESPONSE_BODY = type("ResponseBody", "okhttp3");

    static final ClassName JSON_PARSER = type("JsonParser", "tools", "jackson", "core");
    static final ClassName PROPERTY_NAME_MATCHER = type("PropertyNameMatcher", "tools", "jackson", "core", "sym");

    static final ClassName DATA_TYPES = type("DataTypes", "org", "apache", "spark", "sql", "types");
    static final ClassName STRUCT_TYPE = type("StructType", "org", "apache", "spark", "sql", "types");
    static final ClassName INTERNAL_ROW = type("InternalRow", "org", "apache", "spark", "sql", "catalyst");
    static final ClassName DATA_SOURCE_REGISTER =
            type("DataSourceRegister", "org", "apache", "spark", "sql", "sources");
    static final ClassName GENERIC_INTERNAL_ROW =
            type("GenericInternalRow", "org", "apache", "spark", "sql", "catalyst", "expressions");

    static ClassName retrofit(String annotation) {
        return type(annotation, "retrofit2", "http");
    }

    private static ClassName runtime(String subpackage, String simpleName) {
        return type(simpleName, "dev", "tributary", "runtime", subpackage);
    }

    private static ClassName type(String simpleName, String... packageParts) {
        return ClassName.get(String.join(".", packageParts), simpleName);
    }

    private Types() {}
}
