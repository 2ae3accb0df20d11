package nl.buurtkanaal.person;

import java.util.List;

/** What a feature keeps of a person in rows alone: queries show it, and statements let go of it. */
public abstract class RowBelongings implements Belongings {

    private final int order;
    private final List<Kept> kept;
    private final List<String> forgotten;

    /**
     * @param order     as in {@link Belongings#order}
     * @param kept      as in {@link Belongings#kept}
     * @param forgotten as in {@link Belongings#forgotten}
     */
    protected RowBelongings(int order, List<Kept> kept, List<String> forgotten) {
        this.order = order;
        this.kept = kept;
        this.forgotten = forgotten;
    }

    @Override
    public final int order() {
        return order;
    }

    @Override
    public final List<Kept> kept() {
        return kept;
    }

    @Override
    public final List<String> forgotten() {
        return forgotten;
    }
}
