/** Queries of tables, made from a seed. Depends on Spark. */
package dev.tributary.worlds.query;
