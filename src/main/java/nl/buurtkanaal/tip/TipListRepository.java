package nl.buurtkanaal.tip;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.category.Category;

/** The lists of tips that editions wrote, one row for each kind of help. */
@Singleton
@Connectable
class TipListRepository {

    private final JdbcOperations jdbc;

    TipListRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TipList> find(long editionId, Category category) {
        return jdbc.prepareStatement("SELECT tips, version FROM tip_list WHERE edition_id = ? AND category = ?", statement -> {
            statement.setLong(1, editionId);
            statement.setString(2, category.name());
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(new TipList(rows.getString(1), rows.getInt(2))) : Optional.empty();
            }
        });
    }

    /** What the edition wrote, at most one for each kind of help there is; may be empty. */
    Map<Category, String> of(long editionId) {
        return jdbc.prepareStatement("SELECT category, tips FROM tip_list WHERE edition_id = ?", statement -> {
            statement.setLong(1, editionId);
            var tips = new EnumMap<Category, String>(Category.class);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    tips.put(Category.valueOf(rows.getString(1)), rows.getString(2));
                }
            }
            return tips;
        });
    }

    /** At most one for each kind of help there is. */
    List<Category> categoriesOf(long editionId) {
        return jdbc.prepareStatement("SELECT category FROM tip_list WHERE edition_id = ?", statement -> {
            statement.setLong(1, editionId);
            var categories = new ArrayList<Category>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    categories.add(Category.valueOf(rows.getString(1)));
                }
            }
            return categories;
        });
    }

    /** 0 when there is one already. */
    int add(long editionId, Category category, String tips) {
        return jdbc.prepareStatement("INSERT IGNORE INTO tip_list (edition_id, category, tips, version) VALUES (?, ?, ?, 1)", statement -> {
            statement.setLong(1, editionId);
            statement.setString(2, category.name());
            statement.setString(3, tips);
            return statement.executeUpdate();
        });
    }

    /** 0 when it is no longer this version. */
    int change(long editionId, Category category, String tips, int version) {
        return jdbc.prepareStatement("UPDATE tip_list SET tips = ?, version = version + 1 WHERE edition_id = ? AND category = ?"
            + " AND version = ?", statement -> {
            statement.setString(1, tips);
            statement.setLong(2, editionId);
            statement.setString(3, category.name());
            statement.setInt(4, version);
            return statement.executeUpdate();
        });
    }

    /** 0 when it is no longer this version, or is not there. */
    int remove(long editionId, Category category, int version) {
        return jdbc.prepareStatement("DELETE FROM tip_list WHERE edition_id = ? AND category = ? AND version = ?", statement -> {
            statement.setLong(1, editionId);
            statement.setString(2, category.name());
            statement.setInt(3, version);
            return statement.executeUpdate();
        });
    }
}
