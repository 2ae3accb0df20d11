package nl.buurtkanaal.kern;

/** A point in WGS84 degrees. Distances go from kern point to kern point, never from addresses. */
record Point(double latitude, double longitude) {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    /** As the crow flies, by the haversine formula. */
    double kilometresTo(Point other) {
        var sinLatitude = Math.sin(Math.toRadians(other.latitude - latitude) / 2);
        var sinLongitude = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        var a = sinLatitude * sinLatitude
            + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude)) * sinLongitude * sinLongitude;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(a));
    }
}
