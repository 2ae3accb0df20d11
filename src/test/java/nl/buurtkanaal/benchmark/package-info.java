/**
 * How fast the site is at ten thousand, a hundred thousand and a million posts: {@code mvn verify -Pbenchmark} (README, "Speed").
 *
 * <p>{@link nl.buurtkanaal.benchmark.SpeedTest} opens the same site three times in one JVM, each on a schema of its own on one database
 * server, and asks all three for the same pages in turn. What it prints is the table of the README, and the queries of each page with their
 * plans. Nothing is switched off but the limits and the jobs: requests are logged, sessions are read, posts are checked, commits are
 * durable.
 */
package nl.buurtkanaal.benchmark;
