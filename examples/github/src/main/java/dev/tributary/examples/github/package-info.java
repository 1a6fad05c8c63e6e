/** An example: the connector of GitHub's REST API. */
package dev.tributary.examples.github;
