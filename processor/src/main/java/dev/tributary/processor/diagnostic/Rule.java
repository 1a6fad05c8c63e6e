package dev.tributary.processor.diagnostic;

import java.util.Locale;

/**
 * The rules of the annotation language: each with a stable id, a severity and the message that says what is wrong, what
 * was found, and what to do. {@code docs/rules} has a page for each.
 */
public enum Rule {
    SOURCE_NOT_INTERFACE("`%s` is no interface. Put @Source on an interface whose methods describe tables."),
    SOURCE_GENERIC("`%s` has type parameters, which a descriptor cannot have. Remove them."),
    SOURCE_NOT_ACCESSIBLE(
            "`%s` is private, or within a private type, so that generated code cannot name it. Remove `private`."),
    SUPER_INTERFACE(
            "@%1$s stands on an interface that gives tables to `%2$s`, but only the descriptor speaks for the whole "
                    + "source. Move it to `%2$s`, or into an annotation that `%2$s` carries."),
    TABLES_EMPTY(
            "`%s` is a group without a table. Extend an interface whose methods are tables, or add one with @GET."),
    SOURCE_WITHOUT_TABLES("`%s` describes no table. Add a method with @GET that returns a List of records."),
    SOURCE_NAME("`%s` is no name for a source. Write lower-case letters, digits and underscores, a letter first."),
    SOURCE_TWICE("`%s` is already the name of the source that `%s` describes. Give each source its own name."),
    RUNTIME_MISSING("What is generated for `%s` needs dev.tributary:tributary-runtime and Spark on the class path. "
            + "Add both as dependencies, Spark with scope `provided`."),
    BASE_URL("`%s` is no base URL: %s. Write an absolute URL such as `https://api.example.com/v1/`."),
    TEMPLATE("`%s` is no template: %s. Placeholders are written `{option}`."),
    PLACEHOLDER_NAME(
            "`{%s}` cannot name a connection option. Write lower-case letters, digits and underscores, a letter "
                    + "first."),
    PLACEHOLDER_GROUP("`{%s}`: %s."),
    HEADER("`%s` is no header. Write `Name: value`."),
    HEADER_PLACEHOLDER("`%s` has a placeholder, but a table's headers are fixed. "
            + "Move the header to @Source(headers), or send it by a parameter with @Header."),
    REFERENCE_URL("`%s` is no link. Write an absolute URL such as `https://docs.example.com/rest`."),
    REFERENCE_TWICE("`%s` is named twice. Keep one of them; @Reference can say more than @Source(documentation)."),
    REFERENCE_CHECKED("`%s` is no day. Write one as `2026-11-20`."),
    REFERENCE_MISSING(
            Severity.WARNING,
            "Nothing says what `%s` was written from. Add @Source(documentation), or @Reference where there is more to say "
                    + "than a link."),
    AUTH_MISSING(
            Severity.WARNING,
            "`%s` says nothing about credentials. Add @BearerToken, @BasicAuth or @ApiKey; or @NoAuth if the source is "
                    + "open to everybody."),
    AUTH_CONTRADICTION("@NoAuth says that no credentials are sent, but others are declared. Remove one or the other."),
    AUTH_LITERAL("`%s` names no option, so that a credential stands in the code. Write an option such as `{token}`."),
    AUTH_HEADER_TWICE(
            "`Authorization` is already sent by another annotation, and a request has one. Keep one of them."),
    API_KEY_PLACE("@ApiKey needs `header` or `query`, one of them; %s. Say where the source expects the key."),
    HOOK_CLASS("`%s` cannot be made a hook of: %s. Name a class with a constructor without parameters, which the "
            + "descriptor's package can call."),
    HOOK_STEP("`%s` takes over no step. Implement one of the interfaces of dev.tributary.runtime.hook: %s."),
    HOOK_TWICE("`%s` and `%s` are both the %s here. Keep one of them."),
    HOOK_BODY("%s, but `%s` takes the whole body of `%s`. Remove one of them; places in headers can stay."),
    HOOK_PLACE("`%s` is an Authenticator, but credentials are those of the whole source. Name it on the interface."),
    HOOK_EMPTY("@Hook names no class. Name one, or remove @Hook."),
    ERROR_STATUS("%s is the status of no response that could be looked at. Write 200 to 599, but no redirect."),
    ERROR_STATUS_MISSING("@OnError names no status. Write the statuses of the responses that it is about."),
    ERROR_DELETED("DELETED says that the row which was asked for is gone, but %s."),
    ERROR_IGNORED("Status %s would be taken for a source without rows, but says that %s. Let the read fail; or write "
            + "RETRY, or UNAUTHORIZED."),
    ERROR_SUCCESS(
            "Status 200 is a success unless the response says otherwise. Write `at`, the place that says so, such "
                    + "as `/errors`."),
    ERROR_RETRY("Status %s refuses the credentials, which waiting does not make right. Write `at`, the place that says "
            + "that it is for the moment only; or UNAUTHORIZED, or FAIL."),
    ERROR_SKIP("%s %s."),
    ERROR_EMPTY(
            "EMPTY would be a snapshot of `%s` without any row, and its target would lose all. Write SKIP, which leaves "
                    + "the target as it is."),
    ERROR_MATCHING("`matching` has no text to look at. Write `at`, the place of the text."),
    ERROR_PATTERN("`%s` is no regular expression: %s."),
    ERROR_MESSAGE("`{%s}` is no place in a response's body. Write a JSON Pointer, such as `{/error/message}`."),
    ERROR_MESSAGE_UNUSED("Nobody is told anything where %s applies. Remove the message."),
    ERROR_UNREACHABLE(
            "This never applies, since the annotations before it do whenever it would. Put it before them, or "
                    + "remove it."),
    LIMIT_EMPTY("@RateLimit limits nothing. Write requests and per, or remaining and reset, or concurrency."),
    LIMIT_NUMBER("%s is no limit. Write at least 1."),
    LIMIT_PER("Nothing says in what time so many requests may be made. Write per, such as `PT1M`."),
    LIMIT_RESET("Nothing says when the budget is whole again. Write reset, the place that says so; or per, its span; or"
            + " restoreRate, what comes back each second."),
    LIMIT_RESTORE("A budget that comes back by and by is never whole at once. Keep restoreRate or reset."),
    LIMIT_UNUSED("This counts nothing without a budget. Write requests, or remaining; or remove it."),
    LIMIT_TWICE("There are two limits for %s, and both would apply. Keep the one that the source has."),
    CHECK_TWICE("`%s` is a check already, and a connection has one. Keep one of them."),
    CHECK_REQUEST("`%s` is a check, which is one GET. Write one @GET."),
    CHECK_VALUES("A check is made before any table is read, so that nothing gives %s a value. Write a method without "
            + "parameters and a path without placeholders."),
    CHECK_TABLE("`%s` is a check and reads no rows, so that @%s says nothing. Remove it, or @Check."),
    AUTH_METHOD_UNNAMED(
            "`%s` has credentials, but nothing says when they are sent. Add @AuthMethod to it, or move them to "
                    + "the descriptor."),
    AUTH_METHOD_NAME("`%s` is no name for a method. Write lower-case letters, digits and underscores, a letter first."),
    AUTH_METHOD_TWICE("`%s` is the name of another method too. Give each its own."),
    AUTH_METHOD_EMPTY(
            "`%s` is a method without credentials. Add them, such as @BearerToken; or @NoAuth if it sends none."),
    AUTH_METHOD_MIXED(
            "Credentials stand outside of the methods that a connection chooses from. Move them into each method "
                    + "that sends them."),
    AUTH_METHOD_PREFERRED("%s. Write preferred = true at exactly one."),
    TOKEN_URL(
            "`%s` is no token endpoint: %s. Write an https URL such as `https://login.example.com/oauth2/token`, or a path "
                    + "below the base URL."),
    CLIENT_SECRET("Client credentials are those of a client with a secret. Name the option that holds it, such as "
            + "`{client_secret}`."),
    REFRESH_TOKEN(
            "There is no refresh token to get a token for. Name the option that holds it, such as `{refresh_token}`."),
    AUTH_PAIR("`%s` has no name and value. Write `name: value`."),
    AUTH_PAIR_OWN("`%s` is set by itself. Remove it, and say what it should hold by the annotation's own members."),
    JWT_KEY("%s signs %s. Correct `encoding`, or leave it out."),
    JWT_KEY_MISSING("There is no key to sign with. Name the option that holds it, such as `{private_key}`."),
    JWT_PLACE("%s."),
    OPTION_NAME("`%s` is no name for an option. Write lower-case letters, digits and underscores, a letter first."),
    OPTION_RESERVED("`%s` is an option that Tributary itself has. Choose another name."),
    OPTION_TWICE("The option `%s` is declared twice. Keep one declaration."),
    OPTION_CLASH("`%s` is the name of a connection option too, and Spark gives both in one map. "
            + "Choose another name for the table option."),
    OPTION_UNUSED("Nothing uses the connection option `%s`.%s Name it as `{%s}` in the base URL, a header or the "
            + "credentials, or remove it."),
    OPTION_PATTERN("`%s` is no regular expression: %s."),
    OPTION_DEFAULT("The default `%s` is not a value that the option allows. Change it, or what is allowed."),
    OPTION_SECRET_DEFAULT("The secret `%s` has a default, which stands in the code for everybody to read. Remove it."),
    METHOD_WITHOUT_REQUEST(
            "`%s` describes no request. Add @GET; a method that describes no table is `default` or " + "`static`."),
    TABLE_NAME("`%s` is no name for a table. Write lower-case letters, digits and underscores, a letter first."),
    TABLE_TWICE("The table `%s` is declared twice, here and by `%s`. Give one of them another name."),
    REQUEST_MISSING("`%s` is a table without a request. Add @GET with its path."),
    REQUEST_SEVERAL("`%s` has several requests. Keep one, or write a method for each."),
    REQUEST_METHOD(
            "%s requests do not read. Use @GET, or @POST with @JsonBody or @GraphQL for a read that has a body."),
    BODY_MISSING("`%s` has no body. Add @JsonBody or @GraphQL with what is asked for, or use @GET."),
    BODY_WITHOUT_POST("Only a @POST request has a body. Use @POST, or remove @%s."),
    BODY_SEVERAL("The request has two bodies. Keep one of @JsonBody and @GraphQL."),
    BODY_INTERPOLATED("`{%s}` would be sent as it stands. Leave it out of the body, and place the value by "
            + "@BodyValue(\"%s\") on `%s`."),
    BODY_JSON("The body is no JSON: %s."),
    BODY_PLACE("`%s` leads nowhere in the body: %s. Write a place that the body of @%s has, or can have."),
    BODY_PLACE_WITHOUT_BODY("`%s` is a place in a body, but the request has none. Add @JsonBody to a @POST request, or "
            + "write the name of a query parameter, without the slash."),
    BODY_PLACE_TWICE("`%s` of the body is sent already, as `%s`. Keep one of the two."),
    GRAPHQL("This is no GraphQL query: %s."),
    GRAPHQL_VARIABLE(
            "`$%s` has no parameter.%s Add a parameter of that name, or let the pagination send " + "`/variables/%s`."),
    GRAPHQL_UNDECLARED("The query declares no `$%s`.%s Declare it in the query, or rename what sends it."),
    GRAPHQL_ABSENT("`$%s` is `%s`, which is never absent, but %s. Declare it without the `!`."),
    TEXT_PARAMETER("`{%s}` names no parameter of `%s`.%s Add a parameter of that name."),
    TEXT_PARTS("The template has nothing in it. Write its parts, such as `updated >= {since}`."),
    TEXT_PLACE("The template is sent nowhere. Let `into` name a query parameter, or a place in the body."),
    TEXT_QUOTE("`%s` can be any text, also one that ends the expression it stands in. Put quotes around `{%s}` and set "
            + "quote, or give the option a pattern or allowed values."),
    TEXT_LIST("`%s` is a List, and a template has room for one value. Declare it as a single one."),
    PATH_MISSING("The request has no path. Write the path of the table below the base URL."),
    PATH_ABSOLUTE("`%s` leaves the base URL, to which the credentials belong. Write a path relative to it."),
    PATH_ROOTED("`%s` starts at the host, so that `%s` of the base URL is left out. Write it without the first slash."),
    PATH_IN_QUERY("`{%s}` stands in the query, where values have no placeholders. "
            + "Remove `%s` from the path and send it by a parameter with @Query."),
    PATH_PLACEHOLDER("`{%s}` has no value. Add a parameter with @Path(\"%s\")."),
    PATH_UNUSED("The path has no `{%s}`.%s Put the placeholder into `%s`, or send the value by @Query."),
    PATH_TWICE("`{%s}` already gets its value from another parameter. Keep one of them."),
    PATH_OPTIONAL("`%s` can be absent, but a path cannot be without it. %s."),
    PARAMETER_NAME("The name of a parameter counts here, and the class file does not hold it. Compile that with "
            + "-parameters, or write the name there: in @TableOption, or in @BodyValue for a variable."),
    PARAMETER_WITHOUT_VALUE("Nothing says where the value of `%s` comes from. "
            + "Add @TableOption, @CursorStart, @CursorEnd or @PageToken."),
    PARAMETER_VALUES("`%s` has several values. Keep one of @TableOption, @CursorStart, @CursorEnd and @PageToken."),
    PARAMETER_WITHOUT_PLACE(
            "Nothing says where `%s` is sent. Add @Query, @Path, @Header or @BodyValue, or name it in a "
                    + "@Template."),
    PARAMETER_PLACES("`%s` is sent in several places. Keep one annotation, and add a parameter for each other place."),
    PARAMETER_UNSUPPORTED(
            "@%s is not supported. Send each value by @Query, @Path or @Header, or by @BodyValue in a JSON body."),
    PARAMETER_LIST("`%s` is a List, which %s cannot repeat. Set join to what stands between the values."),
    PARAMETER_JOIN("`%s` is no List, so that there is nothing to join. Declare it as a List, or remove join."),
    PARAMETER_TYPE("`%s` is %s, but %s. Declare it as %s."),
    SENT_TWICE("The query parameter `%s` is sent already. Keep one of the two."),
    CURSOR_PARAMETER_TWICE("Another parameter is the @%s too. Keep one of them."),
    PAGINATION_MISSING("Nothing says how the pages of `%s` follow one another. Add @LinkHeaderPagination, "
            + "@NextUrlPagination, @PageNumberPagination, @OffsetPagination, @CursorPagination or @KeysetPagination here or on "
            + "the interface; or @SinglePage if one response holds everything."),
    PAGINATION_SEVERAL("There are several paginations here. Keep the one by which the source pages."),
    PAGE_SIZE_NOT_SENT("size = %s is never sent. Set sizeParam to the query parameter that asks for it."),
    PAGE_SIZE_MISSING("sizeParam = \"%s\" has no size to send. Set size."),
    PAGE_SIZE("%s is no page size. Write at least 1."),
    PAGE_PARAMETER("The pagination has no `param`, so that every page would be the first. "
            + "Write the query parameter that says which page is asked for."),
    PAGE_PARAMETER_TWICE("`%s` asks for the page and for its size. Write the two query parameters."),
    PAGE_TOKEN_NOT_SENT("The token at `%s` is never sent, so that every page would be the first. Set param, or merge = "
            + "true for an object whose members are sent, or add a parameter with @PageToken."),
    PAGE_TOKEN_UNUSED("`%s` asks for the next page, but %s. Remove @PageToken, or the pagination's param."),
    PAGE_MERGE("The members of `%s` are sent by their own names, so that %s. Remove one of the two."),
    PAGE_END_BOTH("hasMore and done say the same, and could contradict each other. Keep the one that the source has."),
    PAGE_ROWS(
            "`%s` makes several rows or none of what the source counts as one, but %s. Page by links or tokens, or by "
                    + "numbers with `totalPages`, `hasMore` or `done`."),
    PAGE_SHORT("A page is short only if a size was asked for. Set sizeParam and size, or remove shortPageIsLast."),
    PAGE_MAX_RESULTS("After %s rows the read asks anew from the last row's cursor, but %s. %s, or page by a key with "
            + "@KeysetPagination."),
    KEYSET_EMPTY("The pagination names nothing of the last row. Let `last` name its key, such as `/id`."),
    KEYSET_PARAMETERS("%s of the last row are named, but %s to send them. Write a param for each."),
    KEYSET_UNIQUE(
            "The last sort key `%s` is not unique, so that rows which share it are lost between two pages. Append "
                    + "the primary key, `%s`."),
    POINTER("`%s` is no JSON Pointer: %s. Write for instance `/data/items`, with `~1` for a slash in a name."),
    PAYLOAD_MEMBER("`%s` is said of a CSV only, and this is %s. Remove it, or write Format.CSV."),
    PAYLOAD_DELIMITER("This character cannot stand between the cells of a CSV. Write `,`, `;`, `|` or a tab."),
    PAYLOAD_CHARSET("`%s` is no encoding that Java knows. Write for instance `UTF-8` or `windows-1252`."),
    PAYLOAD_RECORDS("The path does not fit the payload: %s. %s."),
    PAYLOAD_PLACE("`%s` is a place in a body, but those of `%s` are %s, which has rows only. Name a header, or do "
            + "without it."),
    PAYLOAD_COLUMN(
            "`%s` lies elsewhere than in a row's own fields, where the rows of %s have nothing. Remove the place, "
                    + "and name the field by @JsonProperty."),
    PAYLOAD_CELL("`%s` holds several values, but a cell of a CSV is one. Declare it as String, or say how its text "
            + "holds them, by @WireFormat(Wire.COMMA_SEPARATED) or JSON_IN_TEXT."),
    RECORDS_SHAPE(
            "Rows with a header are arrays, but columnar rows lie in parallel arrays. Keep one of header and columnar."),
    RECORDS_COLUMNS("`%s` lies deeper within a row, but the rows of `%s` are lists of plain values. "
            + "Take a field by its name, or remove header and columnar from @Records."),
    COLUMN_PLACES("`%s` lies in several places. Keep one of @At, @Outer, @MapKey, @JsonAnySetter, @FromOption and "
            + "@FromParent."),
    COLUMN_PLACE_NESTED("`%s` is a field of a struct, but what lies around the rows fills columns of the row only. "
            + "Move it to the row."),
    AT_WHOLE(
            "`%s` is the row itself, so no other column can lie in it. Remove the others, or write the field that it is."),
    AT_ELEMENT("`%s` at `%s` is an element of an array, but a row with fields is an object. "
            + "Say of every column by @At which element it is, or of this one which field."),
    AT_OVERLAP("`%s` lies within the column `%s`. Take it from there, or place every part by @At."),
    OUTER_LEVELS("`%s` lies in an object around the rows at `%s`, but %s. Correct levels, or the path in @Records."),
    OUTER_ROWS("`%s` leads to the rows themselves. Name a value beside them."),
    MAP_KEY_LEVELS(
            "`%s` is a key of the rows at `%s`, but %s. Write `*` in @Records where the keys are, or correct levels."),
    MAP_KEY_TYPE("`%s` is a key, which is a text. Declare it as String, a number or a time."),
    REST(
            "`%s` %s. Declare one Map<String, Object> for the fields that no other column names, or one DynamicStruct for those "
                    + "that are discovered."),
    CONVERSIONS(
            "`%s` is converted in several ways. Keep one of @Capture, @Pairs and the formats of @WireFormat that are "
                    + "none of time."),
    CAPTURE_PATTERN(
            "`%s` cannot take a part of a text: %s. Write a regular expression with one group, such as `users/(.*)`."),
    CAPTURE_TYPE("`%s` is no single value, of which a text could be a part. Declare it as String, a number or a time."),
    PAIRS_TYPE("`%s` is no map, so @Pairs says nothing about it. Declare it as Map<String, String>, or remove @Pairs."),
    ROW_TYPE(
            "`%s` returns `%s`, which is no list of rows. Return a List of a record, or of an interface of accessors."),
    ROW_EMPTY("`%s` takes nothing from the response. Add a component for each field."),
    COLUMN_TYPE("`%s` is a `%s`, which no column can be. %s"),
    COLUMN_RECURSIVE("`%s` is a `%s` within itself, which no schema can be. Declare it as Object, for any JSON."),
    COLUMN_TWICE(
            "The columns `%s` and `%s` have the same name, as Spark ignores case. Rename a component; @JsonProperty "
                    + "keeps its name on the wire."),
    COLUMN_WIRE_TWICE("`%s` on the wire is already the column `%s`. Give one of them another @JsonProperty."),
    COLUMN_MAP(
            Severity.WARNING,
            "`%s` is a map, whose fields nobody can look up in the schema. Write a record if the fields are known."),
    COLUMN_NARROW(Severity.WARNING, "`%s` is %s, but the column is %s. Write %s, which holds all of its values."),
    COLUMN_JACKSON("@%s is a word to Jackson's databind, which reads no rows here. %s"),
    FROM_OPTION_UNKNOWN("`%s` is no option of the table `%s`.%s Name one of its @TableOptions."),
    FROM_OPTION_TYPE("`%s` comes from an option, which is text. Declare it as String."),
    FROM_OPTION_NESTED("`%s` lies within a struct, but options fill columns of the row only. Move it to the row."),
    PARENT_TABLE("There is no table `%s` here.%s Write the name of a table that this interface describes."),
    PARENT_COLUMN("`%s` is no column of the table `%s`.%s Name one of its columns, `a.b` for one within a struct."),
    PARENT_COLUMN_TYPE(
            "`%s` of `%s` is %s, which no request carries. Name a column of whole numbers (`long`) or texts (`String`)."),
    PARENT_TYPE("`%s` is %s, but `%s` of `%s` is %s. Declare it as %s."),
    PARENT_CYCLE("`%s` is read for each row of `%s`, which in the end is read for each row of `%s`. "
            + "Take the values of one of them from elsewhere."),
    PARENT_SEVERAL("`%s` and `%s` are not read for each row of one another, so that nothing says which of their rows "
            + "belong together. Take all values from one table, or from the tables that it is read for the rows of."),
    PARENT_OPTION("`%s` is an option of the parent `%s` too, which says it differently. Say it there, and here only "
            + "`@TableOption`."),
    CHANGED_ONLY_PARENT("`%s` reads changed parents only, but `%s` has no @Incremental, which would tell them. "
            + "Add @Incremental to `%s`, or remove changedOnly."),
    CHANGED_ONLY_CURSOR("`%s` reads changed parents only, so its cursor is the one of `%s`. Add a component with "
            + "@FromParent(\"%s\"), and name it in @Incremental(cursor = ...)."),
    CHANGED_ONLY_UNUSED("%s says nothing where only changed parents are read, each for all of its rows. Remove it, or "
            + "changedOnly."),
    CHANGED_ONLY_ANCESTOR("`%s` is not the parent of `%s`, and where only changed parents are read, nothing else is "
            + "known than their rows. Take the value from a column of `%s`, with @FromParent there."),
    BATCH_TYPE("batch = %s needs a List, but `%s` is %s. Declare it as %s."),
    BATCH_MISSING("`%s` is a List, but without a batch a request is about one row. Set batch to how many values the "
            + "source takes at once, or declare it as %s."),
    BATCH_SIZE("%s is no size of a batch. Write how many values one request carries at most."),
    BATCH_JOIN("join = \"%s\" joins the values of a batch, but there is none. Set batch, or remove join."),
    BATCH_PLACE("Only a query parameter can be repeated. Write join, such as `,`, or send the values by @Query."),
    BATCH_ROW("A request is about a batch of rows of `%s`, whose `%s` differ. Remove batch, or take the value from "
            + "elsewhere."),
    FROM_PARENT_MISSING(
            "The table `%s` has no parameter with @Parent, so that `%s` would have no value. Add one, or remove "
                    + "@FromParent."),
    FROM_PARENT_TABLE("`%s` is not read for each row of `%s`.%s Name its parent, or a parent of that."),
    FROM_PARENT_COLUMN(
            "Neither the parent of `%s` nor a parent of that has a column `%s`.%s Name one of their columns."),
    FROM_PARENT_TYPE("`%s` is %s, but `%s` of `%s` is %s. Declare both alike."),
    FROM_PARENT_NESTED("`%s` lies within a struct, but parents fill columns of the row only. Move it to the row."),
    FROM_PARENT_BOTH("`%s` comes from an option and from a parent. Keep one of the two."),
    NESTED_MARK("@%s is on `%s`, a field of a struct that is no table's row. Name the column on the method: %s."),
    DECIMAL_TYPE(
            "`%s` is no BigDecimal, so @Decimal says nothing about it. Declare it as BigDecimal, or remove @Decimal."),
    DECIMAL_RANGE("(%s, %s) is no decimal: the precision is 1 to 38, the scale 0 to the precision."),
    WIRE_FORMAT_TYPE("%s is how %s, which `%s` is not. %s, or remove @WireFormat."),
    WIRE_FORMAT_AMBIGUOUS("%s and %s cannot be told apart on the wire. Keep the one that the source writes."),
    WIRE_FORMAT_PATTERN("%s. Write for instance @WireFormat(value = Wire.PATTERN, pattern = \"yyyy-MM-dd HH:mm:ss\")."),
    WIRE_FORMAT_ZONE(
            "%s. Write the name of a zone, such as `UTC` or `Europe/Berlin`, with ISO_LOCAL and PATTERN only."),
    DISCOVERY_UNKNOWN("`%s` is no table of `%s`.%s Name the table whose columns are discovered."),
    DISCOVERY_TWICE("`%s` discovers the columns of `%s` already. Keep one of the two."),
    DISCOVERED_FIELDS(
            "Nobody asks for `%1$s`, which says %2$s: `%3$s` has the discovered columns alone. Leave out the parameter's own "
                    + "place, and write @Template(into = \"%3$s\", parts = {\"%1$s\", \",{%4$s}\"})."),
    DISCOVERY_UNUSED(
            "`%s` has no component that takes what is discovered. Add one of type DynamicStruct, called as the "
                    + "object on the wire that has these fields."),
    DISCOVERY_OPTION("The table `%s`, whose columns these are, has no option `%s`.%s Name one of its options."),
    DISCOVERY_INCREMENTAL(
            "`%s` asks for all that is to be discovered, once a run, so that there is nothing to read incrementally. Remove "
                    + "@Incremental."),
    DISCOVERY_EACH(
            "`%s` asks for all that is to be discovered by one request and its pages, not once for each of several. Remove "
                    + "%s."),
    DISCOVERY_NAME("`%s` says no column's name. Put @ColumnName on the component that does."),
    DISCOVERY_MARK("@%s says nothing here: %s. %s."),
    DISCOVERY_TYPE("`%s` is no type that a source can describe. Write BIGINT, DOUBLE, DECIMAL(p,s), BOOLEAN, STRING, "
            + "TIMESTAMP, TIMESTAMP_NTZ, DATE, BINARY, VARIANT, or ARRAY<...> of one of them."),
    DISCOVERY_OTHERWISE(
            "`%s` does not hold every value that columns of unknown types can have. Write STRING or VARIANT."),
    DISCOVERY_WORD("`%s` is mapped twice. Keep one of the two."),
    DISCOVERY_FORMAT("%s says how %s. Map the word to %s, or remove the format."),
    FOUND_NOWHERE(
            "Nothing finds the tables that `%s` asks for. Add a method with @Discovery whose rows have a component with "
                    + "@TableName, or give the parameter another value."),
    FOUND_UNUSED(
            "`%s` never says which table it asks for, so that all that are found would be the same. Add a parameter "
                    + "with @TableName."),
    FOUND_TWICE("`%s` is about tables that are found at run time already, and so is `%s`. Keep one of the two."),
    FOUND_COLUMN("`%s` is no text that `%s` says of a table.%s Name a component of type String."),
    FOUND_OPTION("Nobody gives the option `%s` when the tables are listed. Give it a default, or make it a "
            + "connection option, in the base URL or a header."),
    FOUND_KEY(
            "`%s`, which names the column of a table's key, %s. Put @Key on one String of the row that describes tables, or "
                    + "on the rows of the tables."),
    FOUND_SERVED(
            "`%s` stands for tables that are found at run time, which serve no others. Name a table that is declared."),
    TABLE_NAME_PLACE(
            "`%s` asks for no table that was found. Put @TableName on parameters of a @Table or of the @Discovery of "
                    + "its columns."),
    DYNAMIC_WITHOUT_DISCOVERY(
            "`%s` takes what is discovered, but nothing discovers the columns of `%s`. Add a method with "
                    + "@Discovery, or declare the fields in a record."),
    DYNAMIC_PLACE(
            "`%s` cannot take what is discovered: %s. Keep one component of type DynamicStruct on the row itself."),
    DISCOVERED_COLUMNS_UNUSED(
            "`%s` has no component of type DynamicStruct, so that no column is discovered and nothing "
                    + "would be sent. Add one, or remove @DiscoveredColumns."),
    KEY_MISSING(
            "The table `%s` has no key by which its rows could be merged. Put @Key on the components that identify a "
                    + "row, or write @Table(primaryKey = ...)."),
    KEY_UNKNOWN("`%s` is no column of the table `%s`.%s Name columns of the table, `a.b` for one within a struct."),
    KEY_TYPE("`%s` cannot be a key: %s. Choose columns of whole numbers, texts or times."),
    KEY_BOTH("The key is said twice: by primaryKey here and by @Key in `%s`. Keep one of them."),
    KEY_TWICE("`%s` is named twice in the key. Name it once."),
    INGESTION("%s"),
    INCREMENTAL_NOT_SENT("The table is called incremental, but no parameter sends the cursor. "
            + "Add a parameter with @CursorStart, such as `@CursorStart @Query(\"since\") Instant since`; or say "
            + "clientFilter = true, if the source cannot filter and is to be read whole each time."),
    CHANGE_TOKEN_FROM(
            "Nothing says where the source hands out the next token. Write from = \"/place/in/the/body\", or the "
                    + "name of a header."),
    CHANGE_TOKEN_EXPIRED(
            "%s is no status by which a source says that a token has expired. Write the one that it documents, "
                    + "such as 410."),
    CHANGE_TOKEN_SCOPE(
            "`%s` is asked for several times, for rows of a parent or values of a list, but an offset has one "
                    + "token. Remove @ChangeToken, or describe a table that is asked for once."),
    CHANGE_TOKEN_ALONE(
            "A read begins at the source's token and ends where the source ends it, so that %s says nothing. "
                    + "Remove it."),
    CHANGE_TOKEN_PAGES(
            "What changes while pages are counted moves the rows that follow, and the next token leads past them. Let a "
                    + "token or a link lead from page to page, or write @SinglePage where one answer has all."),
    CLIENT_FILTER("clientFilter = true reads the whole table and filters here, but %s. Remove clientFilter."),
    ORDER_DESCENDING("Newest first, reading stops at the first old row; a span with two ends is read whole. "
            + "Remove @CursorEnd, or the order."),
    CURSOR_TWICE("`%s` is named twice among the cursors, of which the first with a value counts. Name it once."),
    CURSOR_PARAMETER_UNUSED(
            "The table has no @Incremental, so that nothing would be sent here. " + "Add @Incremental, or remove @%s."),
    JOB_ADDRESS(
            "`%s` of @ExportJob %s. Write a path with what the source has answered, such as `exports/{/id}`; or only "
                    + "`{/url}`, if that is the whole address."),
    JOB_PLACEHOLDER(
            "`{%s}` is no @Path of `%s`.%s Name one, or write `{/a/b}` for what the source has answered there."),
    JOB_STATE("%s. Name the states that the source's documentation lists, each once."),
    JOB_HOST("`%s` %s."),
    JOB_WAIT(
            "`%s` is shorter than `%s`, but `interval` is the shortest wait, `longest` the longest, and `timeout` all of "
                    + "them together. Write a longer one."),
    JOB_PAGES("A job's file cannot be paged so: %s. %s."),
    JOB_READ("With @ExportJob, %s. %s."),
    CURSOR_MISSING("Nothing says which column is the cursor of `%s`. Put @Cursor on a component of `%s`, or write "
            + "@Incremental(cursor = ...)."),
    CURSOR_UNKNOWN("`%s` is no column of the table `%s`.%s Name one of its columns, `a.b` for one within a struct."),
    CURSOR_TYPE(
            "`%s` is no time. A cursor is an Instant, with @WireFormat if it is not ISO 8601 on the wire; a LocalDate; "
                    + "a LocalDateTime, which counts as UTC; a long that counts changes; or, with textOrder = true, a "
                    + "String that does."),
    CURSOR_SEQUENCE("%s."),
    WATERMARK("The watermark says nothing here: %s. Remove it, or what contradicts it."),
    CURSOR_BOTH("The cursor is said twice: by name here and by @Cursor in `%s`. Keep one of them."),
    CURSOR_SEVERAL("`%s` has several @Cursor components. Keep the one that the source filters by."),
    CURSOR_UNUSED("`%s` is a cursor, but no table of these rows has @Incremental. Add it to the method, with a "
            + "@CursorStart parameter; or remove @Cursor."),
    FEED_TABLE("`%s` is no table of `%s`.%s Name the table whose rows change."),
    FEED_TWICE("`%s` names the changed rows of `%s` already. Keep one of the two."),
    FEED_DETAIL(
            "@ChangeFeed(of = \"%s\") needs one @Detail(of = \"%s\"). Add a method that fetches the row which the feed "
                    + "names."),
    FEED_KEY("`%s` is no column of the feed `%s`.%s Name the column that holds the key of `%s`."),
    FEED_KEY_TYPE("The feed names rows of `%s` by `%s`, but %s. %s."),
    FEED_CHANGES("Nothing says what of the feed `%s` is new since the last run. Add @Incremental with a @CursorStart "
            + "parameter, or a parameter with @ChangeToken."),
    FEED_SCOPE(
            "`%s` is asked for several times, for rows of a parent or values of a list, but an offset has one place in a "
                    + "feed. Remove @Parent, or each, or describe a feed that is asked for once."),
    FEED_RETENTION("The source says by `expired` itself that a token is too old. Remove retention."),
    FEED_OPTION("The table `%s`, which this serves, has no option `%s`.%s Name one of its options."),
    FEED_ALONE(
            "`%s` says where reads of `%s` begin and end, so that %s says nothing. Remove it, or say it of the feed."),
    FEED_INGESTION("A table with a change feed is cdc_with_deletes. Remove the ingestion."),
    FEED_SKIP(
            "A row that is skipped would never come again, since the feed is followed past it. Let the read fail; or write "
                    + "DELETED, if the source says so of a row that is gone."),
    FEED_CURSOR("Rows of a first run have no event, so that `%s` would have no value. %s."),
    DETAIL_TABLE("`%s` is no table of `%s`.%s Name the table whose rows are fetched."),
    DETAIL_TWICE("`%s` fetches rows of `%s` already. Keep one of the two."),
    DETAIL_FEED(
            "Nothing names the rows that are fetched. Add a method with @ChangeFeed(of = \"%s\"), or remove @Detail."),
    DETAIL_PARENT(
            "Nothing asks for the row that `%s` names. Add a parameter with @Parent(table = \"%s\", column = \"%s\")."),
    DETAIL_BATCH("Of a row that is missing from a batch nothing is known. Remove batch, and ask for one row."),
    DETAIL_ROW("`%s` has rows of `%s`, but what is fetched is a `%s`. Return the same record."),
    DETAIL_GONE(
            "A row can be gone by the time it is fetched, and nothing says how the source answers then. Add for instance "
                    + "@OnError(status = 404, action = Action.DELETED)."),
    DETAIL_ALONE("%s says nothing where one row is fetched. Remove it."),
    FROM_FEED_MISSING(
            "No @ChangeFeed names rows of `%s`, so that `%s` would have no value. Add one, or remove @FromFeed."),
    FROM_FEED_COLUMN("`%s` is no column of the feed `%s`.%s Name one of its columns, `a.b` for one within a struct."),
    FROM_FEED_TYPE("`%s` is %s, but `%s` of `%s` is %s. Declare both alike."),
    FROM_FEED_NULL("`%s` has no value in rows that the table's own method reads. %s."),
    FROM_FEED_NESTED("`%s` lies within a struct, but events fill columns of the row only. Move it to the row."),
    FROM_FEED_BOTH("`%s` comes from an option or a parent, and from an event. Keep one of the two."),
    CHANGE_TOKEN_FIRST("%s."),
    LISTING_UNUSED(
            "Nothing is asked for by what `%s` lists. Let a table take it by @Parent(table = \"%s\", column = ...), or "
                    + "write @Table if its rows are one."),
    LISTING_INCREMENTAL(
            "`%s` is no table, so that there is nothing to keep up with. Put @Incremental on the table that it "
                    + "feeds, or let that read changed rows only with @Parent(changedOnly = true)."),
    LISTING_SPAN_UNUSED("No table that `%s` feeds has @Incremental, so that nothing would be sent here. Add "
            + "@Incremental(cursor = ...) to the table, or remove the parameter."),
    LISTING_SPAN_TWICE("The listing `%s` takes the span of this table already. Remove one of the two."),
    LISTING_ORDER("order = %s says nothing of rows that are asked for by what `%s` lists. Remove it."),
    LISTING_SCOPE(
            "`%s` is asked for several times, for rows of a parent or values of a list, but there is one span for "
                    + "all, which would pass over old rows of new ones. Ask for it once, or send the cursor by the table itself."),
    LISTING_SKIP(
            "A row that is listed and skipped would never come again, since the offset moves for all that was listed. "
                    + "Let the read fail; or write DELETED, if the source says so of a row that is gone."),
    NAMESPACE_OPTION("No table has an option `%s`, so that none lies in what `%s` lists.%s Name a @TableOption."),
    NAMESPACE_LIST("`%s` stands for several values in `%s`, but a table lies in one namespace. Let it take one value."),
    NAMESPACE_COLUMN("`%s` lists namespaces, but its rows have no column `%s`.%s Name one of their columns."),
    NAMESPACE_COLUMN_TYPE("`%s` is %s, which is no name of a namespace. Name a column of whole numbers or texts."),
    NAMESPACE_TWICE("`%s` lists the namespaces of the option `%s` already. Keep one of the two."),
    NAMESPACE_NEEDS(
            "`%s` lists namespaces, but needs `%s`, which none of the namespaces around it gives. List the values "
                    + "of that option with @Namespaces too, or give it a default."),
    NAMESPACE_ORDER(
            "`%1$s` and `%2$s` both list namespaces, but neither lies within the other, and a namespace has one "
                    + "path. Let the request of one take the option of the other, or keep one of them."),
    NAMESPACE_INCREMENTAL("`%s` lists the namespaces that there are, all at each time. Remove @Incremental."),
    ROLE_SEVERAL("`%s` says @%s and @%s, but its rows are for one thing. Keep one, and write a method for each."),
    DELETES_UNKNOWN("`%s` is no table of `%s`.%s Name the table whose rows were deleted."),
    DELETES_TWICE("`%s` tells of the deletes of `%s` already. Keep one of the two."),
    DELETES_INGESTION("`%s` needs no deletes: %s. Remove @Deletes."),
    DELETES_KEY("Rows of `%s` are identified by `%s`, %s. %s."),
    DELETES_OPTION("The table `%s`, whose deletes these are, has no option `%s`.%s Name one of its options."),
    DELETED_TYPE("`%s` cannot say that a row was deleted: %s."),
    DELETED_WHEN("%s"),
    DELETED_SEVERAL("`%s` has several @Deleted components. Keep the one that always says it."),
    DELETED_UNUSED("`%s` says that rows were deleted, but %s. Remove @Deleted."),
    DELETED_NESTED("`%s` lies within a struct, where @Deleted is not looked for. Move the component to the row."),
    LOOKBACK_APPEND("An append table cannot look back: rows read twice would be there twice. Remove lookback, or make "
            + "the table cdc with a key."),
    WINDOW_WITHOUT_END("A window needs both ends, but no parameter sends the end. Add a parameter with @CursorEnd, or "
            + "remove window."),
    WINDOW_WITHOUT_INITIAL("Windows need a time to count from. Write @CursorStart(initial = \"2020-01-01T00:00:00Z\") "
            + "with a time before the first row, or remove window."),
    DURATION("`%s` is no duration%s. Write ISO 8601, such as `PT5M` or `P30D`."),
    INSTANT("`%s` is no instant. Write ISO 8601 in UTC, such as `2020-01-01T00:00:00Z`."),
    FILE(
            "What is generated for `%s` cannot be written: %s. Rename the class of that name, or remove it and build anew."),
    WRITE_PLACE(
            "%s speaks of what tests write, but a descriptor only reads. Move it to an interface of the tests', which "
                    + "@ConformanceTest(writes = ...) names."),
    WRITE_ROLE("`%s` must say one of @Insert, @Update and @Delete, and says %s. Write the one that it does."),
    WRITE_TWICE("The table `%s` has two methods with @%s. Keep one of them."),
    WRITE_TABLE("There is no table `%s` in `%s`.%s Name one that the descriptor describes."),
    WRITE_PARENT(
            "The rows of `%s` belong to rows of other tables, which tests do not write. Name a table without @Parent."),
    WRITE_REQUEST("`%s` has %s request that changes anything. Write one of @POST, @PUT, @PATCH and @DELETE."),
    WRITE_VALUE("Nothing says what `%s` carries. Add @Column for a column of the row, or @TableOption for an option."),
    WRITE_OPTION("`%s` is no option of the table `%s`.%s Name one that the table has."),
    WRITE_COLUMN("`%s` is no column of the table `%s`.%s Name one of its columns, `a.b` for one within a struct."),
    WRITE_COLUMN_TYPE(
            "`%s` of `%s` is %s, which tests do not write. Name a column of texts, whole numbers or booleans."),
    WRITE_TYPE("`%s` is %s, but the column `%s` is %s. Declare it as %s."),
    WRITE_KEY("Nothing says which row of `%s` is meant. Add a parameter with @Column(\"%s\")."),
    WRITE_NOTHING("`%s` writes nothing but the key, so that no test could tell. Add a parameter with @Column."),
    WRITE_UNSEEN(
            "`%s` is %s, so that nobody is told of a deleted row. Remove the method, or let the descriptor say where "
                    + "deletes come from."),
    WRITE_MODEL("The class path has no model file of `%s`. Compile the descriptor before its tests."),
    MODULE_PROVIDES(
            Severity.WARNING,
            "On a module path, nobody finds what the module `%s` does not provide. Add to its module-info: %s"),
    LOGIN_PARAMETERS(
            "A login cannot send these parameters: %s. Write them as `/username: {username}` for a JSON body, or as "
                    + "`username: {username}` for a form."),
    LOGIN_PLACE("A session goes along with requests in one place, but %s it. Set header or cookie."),
    LOGIN_TOKEN("Nothing says where the response has the token. Set token to its place, such as `/token`."),
    LOGIN_COOKIE("`%s` is no name of a cookie. Write the name alone, as the response sets it, such as `SESSIONID`."),
    LOGIN_SCHEME("`%s` stands before no token: %s."),
    AUTH_IN_REQUEST("`%s` carries a credential, which stands in the code here. Remove it, and write @ApiKey(%s) on the "
            + "interface."),
    CLIENT_ASSERTION("%s."),
    COUNTERPART(
            "The test cannot make a `%s`: %s. Name a class with a constructor without parameters that it may call."),
    LEAVE_OUT_TABLE("There is no table `%s` in `%s`.%s Leave out one that the descriptor describes."),
    LEAVE_OUT_REASON("Nothing says why `%s` is left out. Write the reason, which the report shows."),
    CONFORMANCE_TEST("`%s` has no @Source. Name the interface that describes the source.");

    private final Severity severity;
    private final String template;

    Rule(String template) {
        this(Severity.ERROR, template);
    }

    Rule(Severity severity, String template) {
        this.severity = severity;
        this.template = template;
    }

    /** The stable id, such as {@code T-CURSOR-UNKNOWN}. */
    public String id() {
        return "T-" + name().replace('_', '-');
    }

    /** How grave it is. */
    public Severity severity() {
        return severity;
    }

    String message(Object... values) {
        return "[" + id() + "] " + String.format(Locale.ROOT, template, values);
    }
}
