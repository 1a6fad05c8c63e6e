/** What is asked of worlds: that all of them end well, and that every planted bug is found. */
package dev.tributary.worlds;
