package nl.buurtkanaal.person.signin;

import jakarta.inject.Singleton;
import java.util.List;
import nl.buurtkanaal.person.Kept;
import nl.buurtkanaal.person.RowBelongings;

/** Address, password, sessions and links of somebody who leaves, and the mails that wait for them. */
@Singleton
class AccountBelongings extends RowBelongings {

    private static final List<Kept> KEPT = List.of(
        new Kept("account", """
            SELECT email, confirmed_at, last_used_on FROM account WHERE person_id = ?"""),
        new Kept("session", """
            SELECT s.device, s.created_at, s.used_at, s.expires_at FROM session s JOIN account a ON a.id = s.account_id
            WHERE a.person_id = ? ORDER BY s.used_at DESC"""),
        new Kept("second_factor", """
            SELECT f.created_at FROM second_factor f JOIN account a ON a.id = f.account_id WHERE a.person_id = ?"""));

    private static final List<String> FORGET = List.of(
        "DELETE s FROM session s JOIN account a ON a.id = s.account_id WHERE a.person_id = ?",
        "DELETE f FROM second_factor f JOIN account a ON a.id = f.account_id WHERE a.person_id = ?",
        "DELETE c FROM recovery_code c JOIN account a ON a.id = c.account_id WHERE a.person_id = ?",
        "DELETE l FROM mail_link l JOIN account a ON a.id = l.account_id WHERE a.person_id = ?",
        "DELETE FROM outbox WHERE recipient_kind = 'PERSON' AND recipient_id = ?",
        "DELETE p FROM pending_sign_up p JOIN account a ON a.email = p.email WHERE a.person_id = ?",
        "DELETE FROM account WHERE person_id = ?");

    AccountBelongings() {
        super(80, KEPT, FORGET);
    }
}
