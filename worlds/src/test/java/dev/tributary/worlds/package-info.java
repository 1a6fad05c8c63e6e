/** What is asked of worlds: that all of them end well. */
package dev.tributary.worlds;
