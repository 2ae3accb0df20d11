package nl.buurtkanaal.person.willingness;

/** How somebody hears that a neighbour asks for help; the words are {@code willing.hearing.<NAME>}. Mails go out between 8 and 20 hours. */
public enum Hearing {
    AT_ONCE,
    /** One mail at 17:00, on days on which somebody asked. */
    DAILY,
    /** No mail: what is asked stands on their own page. */
    NEVER
}
