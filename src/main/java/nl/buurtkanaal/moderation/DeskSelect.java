package nl.buurtkanaal.moderation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of the one question of the desk: columns by their place in {@link DeskRow}, then FROM and WHERE with their values. What is not
 * named is NULL.
 */
public final class DeskSelect {

    private final String kind;
    private final String id;
    private final String kern;
    private final String since;
    private final List<Object> values = new ArrayList<>();
    private String due = "NULL";
    private String name = "NULL";
    private String other = "NULL";
    private String title = "NULL";
    private String words = "NULL";
    private String code = "NULL";
    private String word = "NULL";
    private String number = "0";
    private String flag = "FALSE";
    private String first = "NULL";
    private String second = "NULL";
    private String third = "NULL";
    private String from = "";

    private DeskSelect(String kind, String id, String kern, String since) {
        this.kind = kind;
        this.id = id;
        this.kern = kern;
        this.since = since;
    }

    public static DeskSelect of(String kind, String id, String kern, String since) {
        return new DeskSelect(kind, id, kern, since);
    }

    /** As a condition {@code ... IN (...)}: what a colleague gave to this person. */
    public static String givenTo(long personId, String kind) {
        return "SELECT given.item_id FROM desk_handover given WHERE given.kind = '" + kind + "' AND given.to_id = " + personId;
    }

    public DeskSelect due(String column) {
        due = column;
        return this;
    }

    /** Shown names of who it is about, and of somebody else. */
    public DeskSelect names(String column, String otherColumn) {
        name = column;
        other = otherColumn;
        return this;
    }

    public DeskSelect texts(String titleColumn, String wordsColumn) {
        title = titleColumn;
        words = wordsColumn;
        return this;
    }

    /** Two codes; as text of the connection, since the columns of different tables compare differently. */
    public DeskSelect codes(String column, String otherColumn) {
        code = "CAST(" + column + " AS CHAR)";
        word = "CAST(" + otherColumn + " AS CHAR)";
        return this;
    }

    public DeskSelect number(String column) {
        number = column;
        return this;
    }

    public DeskSelect flag(String column) {
        flag = column;
        return this;
    }

    /** Ids of people to whom it is never given. */
    public DeskSelect notFor(String column, String secondColumn, String thirdColumn) {
        first = column;
        second = secondColumn;
        third = thirdColumn;
        return this;
    }

    /** FROM and WHERE, with the values of their question marks: moments, days, numbers. */
    public DeskSelect from(String tablesAndCondition, Object... its) {
        from = tablesAndCondition;
        values.addAll(List.of(its));
        return this;
    }

    String sql(int most) {
        return "(SELECT CAST('" + kind + "' AS CHAR) AS kind, "
            + String.join(", ", id + " AS id", kern + " AS kern_id", since + " AS since", due + " AS due",
            name + " AS name", other + " AS other", title + " AS title", words + " AS words", code + " AS code", word + " AS word",
            number + " AS number", flag + " AS flag", first + " AS first_id", second + " AS second_id", third + " AS third_id")
            + " FROM " + from + " ORDER BY since LIMIT " + most + ")";
    }

    /** As the driver takes them. */
    List<Object> values() {
        return values.stream().map(value -> value instanceof Instant moment ? java.sql.Timestamp.from(moment)
            : value instanceof LocalDate day ? (Object) java.sql.Date.valueOf(day) : value).toList();
    }
}
