package nl.buurtkanaal.desk.phone;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.help.Board;
import nl.buurtkanaal.help.BoardQuery;
import nl.buurtkanaal.help.HelpPostCard;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.socialekaart.SocialeKaart;
import nl.buurtkanaal.socialekaart.SocialeKaartCard;
import nl.buurtkanaal.spreekuur.Spreekuren;

/** Looks up what there is already for what somebody says on the phone. */
@Singleton
class Looking {

    private static final int MOST = 3;

    private final Callers callers;
    private final Board board;
    private final SocialeKaart socialeKaart;
    private final Spreekuren spreekuren;
    private final Clock clock;

    Looking(Callers callers, Board board, SocialeKaart socialeKaart, Spreekuren spreekuren, Clock clock) {
        this.callers = callers;
        this.board = board;
        this.socialeKaart = socialeKaart;
        this.spreekuren = spreekuren;
        this.clock = clock;
    }

    Existing around(DeskSeat seat, IntakeForm form) {
        var edition = seat.edition();
        var kern = Optional.ofNullable(edition.paths().get(form.kern())).filter(known -> seat.own().contains(known.id()));
        var category = form.tekst().isEmpty() ? null : form.category();
        var known = form.beller().isEmpty() || form.beller().equals(IntakeForm.NEW) ? callers.found(seat, form.nummer(),
            form.naam()) : List.<Caller>of();
        return new Existing(true, known, category,
            kern.map(where -> posts(seat, where, form, category)).orElse(List.of()),
            kern.map(where -> entries(seat, where, category)).orElse(List.of()),
            kern.flatMap(where -> spreekuren.nextNear(edition.id(), where.id(), clock.instant())).orElse(null));
    }

    private List<HelpPostCard> posts(DeskSeat seat, Kern kern, IntakeForm form, Category category) {
        if (category == null || category == Category.ANDERS) {
            return List.of();
        }
        return board.first(BoardQuery.around(seat.edition(), kern).of(form.kind().opposite()).of(category), seat.person(), MOST);
    }

    private List<SocialeKaartCard> entries(DeskSeat seat, Kern kern, Category category) {
        return category == null ? List.of() : socialeKaart.forCategory(seat.edition().id(), kern.id(), category, MOST);
    }
}
