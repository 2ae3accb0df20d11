package nl.buurtkanaal.privacy;

import io.micronaut.core.annotation.Nullable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;

/** A value of the database as somebody reads it about themselves: codes in words, moments on the clock of the village, with their year. */
final class InWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Time.DUTCH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH.mm 'uur'", Time.DUTCH);

    private InWords() {
    }

    static @Nullable String value(ResultSet row, int index, Register.Column column) throws SQLException {
        if (row.getObject(index) == null) {
            return null;
        }
        return switch (row.getMetaData().getColumnType(index)) {
            case Types.TIMESTAMP -> MOMENT.format(row.getTimestamp(index).toInstant().atZone(Time.ZONE));
            case Types.DATE -> DAY.format(row.getObject(index, LocalDate.class));
            case Types.BIT, Types.BOOLEAN -> Messages.get(row.getBoolean(index) ? "own-data.yes" : "own-data.no");
            default -> words(row.getString(index), column);
        };
    }

    /** The same for a program: moments and days as ISO 8601 writes them, yes and no as such. */
    static @Nullable String plain(ResultSet row, int index, Register.Column column) throws SQLException {
        if (row.getObject(index) == null) {
            return null;
        }
        return switch (row.getMetaData().getColumnType(index)) {
            case Types.TIMESTAMP -> row.getTimestamp(index).toInstant().toString();
            case Types.DATE -> row.getObject(index, LocalDate.class).toString();
            case Types.BIT, Types.BOOLEAN -> String.valueOf(row.getBoolean(index));
            default -> value(row, index, column);
        };
    }

    private static String words(String value, Register.Column column) {
        return switch (column.name()) {
            case "category" -> Arrays.stream(Category.values()).filter(category -> category.name().equals(value)).map(Category::label)
                .findFirst().orElse(value);
            case "day_parts" -> new DayParts(Integer.parseInt(value)).words();
            case "act" -> Messages.find("audit.act." + value).orElse(value);
            default -> column.codes().getOrDefault(value, value);
        };
    }
}
