/**
 * Where the data lives: the production engine by {@code DATABASE_URL}, or the embedded MariaDB that {@code mvn mn:run} and the tests start
 * for themselves. Owns the table {@code demo_load} (which parts of the demo were filled, and on which day they stand).
 */
package nl.buurtkanaal.platform.database;
