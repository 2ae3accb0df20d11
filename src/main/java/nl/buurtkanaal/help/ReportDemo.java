package nl.buurtkanaal.help;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.moderation.report.ReportReason;
import nl.buurtkanaal.moderation.report.Reports;
import nl.buurtkanaal.platform.database.DemoPart;
import nl.buurtkanaal.platform.database.OfDemo;

/** What visitors without an account reported about the posts of the demo. */
@Singleton
@OfDemo
class ReportDemo implements DemoPart {

    private static final int ORDER = 46;

    private final HelpDemo posts;
    private final PostReportable reportable;
    private final Reports reports;
    private final Editions editions;
    private final JdbcOperations jdbc;
    private final List<DemoReport> listed;

    ReportDemo(HelpDemo posts, PostReportable reportable, Reports reports, Editions editions, JdbcOperations jdbc, ObjectMapper json) {
        this.posts = posts;
        this.reportable = reportable;
        this.reports = reports;
        this.editions = editions;
        this.jdbc = jdbc;
        this.listed = read(json);
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void load(Instant now) {
        for (var demo : listed) {
            var at = now.minus(Duration.ofHours(demo.hoursAgo()));
            posts.find(demo.post()).ifPresent(post -> editions.byId(post.editionId()).ifPresent(edition ->
                reportable.find(edition, post.code(), null, now).ifPresent(reported ->
                    reports.place(edition, reported, false, null, demo.reason(), demo.words(), at))));
        }
    }

    @Override
    public void shift(long days) {
        jdbc.prepareStatement("""
            UPDATE report SET received_at = DATE_ADD(received_at, INTERVAL ? DAY), shared_at = DATE_ADD(shared_at, INTERVAL ? DAY),
                due_at = DATE_ADD(due_at, INTERVAL ? DAY)
            WHERE about_id IN (SELECT id FROM person WHERE example = TRUE)""", statement -> {
            statement.setLong(1, days);
            statement.setLong(2, days);
            statement.setLong(3, days);
            return statement.executeUpdate();
        });
    }

    private static List<DemoReport> read(ObjectMapper json) {
        try (var in = ReportDemo.class.getResourceAsStream("/demo/reports.json")) {
            return json.readValue(in, File.class).reports();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Serdeable
    record File(List<DemoReport> reports) {
    }

    /** A report as {@code demo/reports.json} tells of it; hours count back from the moment of loading. */
    @Serdeable
    record DemoReport(String post, ReportReason reason, String words, int hoursAgo) {
    }
}
