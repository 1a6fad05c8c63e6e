// The conformance suite ran, and the jar holds what Spark and the tools look for.
def reports = new File(basedir, 'target/surefire-reports').listFiles().findAll { it.name.endsWith('.xml') }
assert reports.any { it.name.contains('ShopConformanceTest') && !it.text.contains('tests="0"') }

def names = new java.util.zip.ZipFile(new File(basedir, 'target/shop-connector-1.0.0.jar')).entries().collect { it.name }
assert names.contains('META-INF/tributary/shop/model.json')
assert names.contains('META-INF/services/dev.tributary.runtime.connector.ConnectorFactory')
assert names.contains('META-INF/services/org.apache.spark.sql.sources.DataSourceRegister')
assert names.contains('com/example/shop/ShopConnector.class')
