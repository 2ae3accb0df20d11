/**
 * Where the data lives: the production engine by {@code DATABASE_URL}, or the embedded MariaDB that {@code mvn mn:run} and the tests start
 * for themselves. Tables: none of its own; {@code submission} and {@code outbox} belong to web and mail.
 */
package nl.buurtkanaal.platform.database;
