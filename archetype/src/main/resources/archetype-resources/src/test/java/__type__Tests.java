#set( $symbol_pound = '#' )
#set( $symbol_dollar = '$' )
#set( $symbol_escape = '\' )
package ${package};

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(${type}.class)
class ${type}Tests {}
