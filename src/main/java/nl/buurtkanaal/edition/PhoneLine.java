package nl.buurtkanaal.edition;

/** A phone number as an edition prints it: {@code 0575-00 01 00}, {@code +31 575 00 01 00} or a short {@code 14 0575}. */
final class PhoneLine {
    private static final String READABLE = "\\+?[0-9][0-9 ()-]{3,18}[0-9]";
    private static final String NETHERLANDS = "+31";

    private PhoneLine() {
    }

    static boolean isReadable(String number) {
        return number.matches(READABLE);
    }

    /** What a phone dials, from abroad too where that is possible. */
    static String href(String number) {
        var dialled = number.replace("(0)", "").replaceAll("[^0-9+]", "");
        if (dialled.startsWith("00")) {
            return "tel:+" + dialled.substring(2);
        }
        return "tel:" + (dialled.startsWith("0") ? NETHERLANDS + dialled.substring(1) : dialled);
    }
}
