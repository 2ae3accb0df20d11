package nl.buurtkanaal.platform.views;

/**
 * A phone number as it is printed: {@code 0575-00 01 00}, {@code +31 575 00 01 00} or a short {@code 14 0575}. In templates: {@code tel}.
 */
public final class PhoneLine {
    private static final String READABLE = "\\+?[0-9][0-9 ()-]{3,18}[0-9]";
    private static final String NETHERLANDS = "+31";

    private PhoneLine() {
    }

    /** Whether a number can be printed and dialled: five digits or more, with nothing but brackets, spaces and hyphens between them. */
    public static boolean isReadable(String number) {
        return number.matches(READABLE);
    }

    /** What a phone dials, from abroad too where that is possible. */
    public static String href(String number) {
        var dialled = number.replace("(0)", "").replaceAll("[^0-9+]", "");
        if (dialled.startsWith("00")) {
            return "tel:+" + dialled.substring(2);
        }
        return "tel:" + (dialled.startsWith("0") && !isFree(dialled) ? NETHERLANDS + dialled.substring(1) : dialled);
    }

    /** 0800 and 0900 do not work from abroad, nor behind +31. */
    private static boolean isFree(String dialled) {
        return dialled.startsWith("0800") || dialled.startsWith("0900");
    }
}
