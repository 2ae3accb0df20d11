package nl.buurtkanaal.platform.figures;

/**
 * One number about the whole installation, such as how many mails wait. Each feature gives its own as beans; the README lists them.
 *
 * @param name        with dots, {@code buurtkanaal.mails.waiting}; Prometheus shows underscores
 * @param description what it means, in English, with its unit
 * @param question    SQL that answers with one number and reads an index; each {@code ?} is this moment
 */
public record Figure(String name, String description, String question) {
}
