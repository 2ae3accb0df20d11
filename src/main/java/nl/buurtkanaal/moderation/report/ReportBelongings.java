package nl.buurtkanaal.moderation.report;

import jakarta.inject.Singleton;
import java.util.List;
import nl.buurtkanaal.person.Kept;
import nl.buurtkanaal.person.RowBelongings;

/** The words of somebody who leaves, in what they reported and in what was reported of them; that there was a report stays. */
@Singleton
class ReportBelongings extends RowBelongings {

    private static final List<Kept> KEPT = List.of(
        new Kept("report", """
            SELECT reason, words, NULL AS title, NULL AS quoted, received_at FROM report WHERE reporter_id = ?
            UNION ALL SELECT reason, NULL, title, quoted, received_at FROM report WHERE about_id = ? ORDER BY 5 DESC"""),
        new Kept("report_decision", """
            SELECT d.to_reporter, NULL AS to_about, d.decided_at FROM report r JOIN report_decision d ON d.report_id = r.id
            WHERE r.reporter_id = ?
            UNION ALL SELECT NULL, d.to_about, d.decided_at FROM report r JOIN report_decision d ON d.report_id = r.id WHERE r.about_id = ?
            ORDER BY 3 DESC"""),
        new Kept("report_objection", """
            SELECT o.words, o.made_at FROM report r JOIN report_objection o ON o.report_id = r.id AND o.side = 'REPORTER'
            WHERE r.reporter_id = ?
            UNION ALL SELECT o.words, o.made_at FROM report r JOIN report_objection o ON o.report_id = r.id AND o.side = 'ABOUT'
            WHERE r.about_id = ?
            ORDER BY 2 DESC"""));

    private static final List<String> FORGET = List.of(
        "UPDATE report SET words = NULL WHERE reporter_id = ?",
        "UPDATE report SET title = NULL, quoted = NULL WHERE about_id = ?",
        "UPDATE report_objection o JOIN report r ON r.id = o.report_id SET o.words = '' WHERE o.side = 'REPORTER' AND r.reporter_id = ?",
        "UPDATE report_objection o JOIN report r ON r.id = o.report_id SET o.words = '' WHERE o.side = 'ABOUT' AND r.about_id = ?",
        "UPDATE report_decision d JOIN report r ON r.id = d.report_id SET d.to_reporter = NULL WHERE r.reporter_id = ?",
        "UPDATE report_decision d JOIN report r ON r.id = d.report_id SET d.to_about = NULL WHERE r.about_id = ?",
        "UPDATE report_opening o JOIN report r ON r.id = o.report_id SET o.why = '' WHERE r.reporter_id = ?",
        "UPDATE report_opening o JOIN report r ON r.id = o.report_id SET o.why = '' WHERE r.about_id = ?");

    ReportBelongings() {
        super(60, KEPT, FORGET);
    }
}
