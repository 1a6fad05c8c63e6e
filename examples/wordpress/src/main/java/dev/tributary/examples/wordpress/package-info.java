/** An example: the connector of WordPress's REST API. */
package dev.tributary.examples.wordpress;
