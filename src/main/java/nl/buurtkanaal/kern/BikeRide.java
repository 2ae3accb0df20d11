package nl.buurtkanaal.kern;

/** How long it takes to cycle between two kernen, where no barrier is known: the straight line x 1.3 at 15 km/h. */
final class BikeRide {
    /** Kernen within this many minutes are neighbours. */
    static final int NEIGHBOUR_MINUTES = 30;
    /** No two points further apart than this are within {@link #NEIGHBOUR_MINUTES}; one degree of latitude is 111 km. */
    static final double NEIGHBOUR_DEGREES_LATITUDE = 0.06;

    private static final double MINUTES_PER_KILOMETRE = 1.3 * 60 / 15;

    private BikeRide() {
    }

    /** Whole minutes, at least 1. */
    static int minutes(Point from, Point to) {
        return (int) Math.max(1, Math.round(from.kilometresTo(to) * MINUTES_PER_KILOMETRE));
    }
}
