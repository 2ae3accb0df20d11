package nl.buurtkanaal.person;

/**
 * What of one table somebody reads about themselves, newest first.
 *
 * @param table whose rows these are, as the register of processing knows it
 * @param query its columns go by their names in that table, whatever words they bring; each {@code ?} is the id of the person
 */
public record Kept(String table, String query) {
}
