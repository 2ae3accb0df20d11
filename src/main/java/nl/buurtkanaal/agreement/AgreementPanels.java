package nl.buurtkanaal.agreement;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.buurtkanaal.conversation.ConversationPanels;
import nl.buurtkanaal.conversation.ConversationView;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;

/** In a conversation: what waits for an answer, what was agreed, or the way to agree on something. */
@Singleton
class AgreementPanels implements ConversationPanels {

    private static final int FIRST = 10;

    private final ArrangedRepository arranged;
    private final PlaceWords places;

    AgreementPanels(ArrangedRepository arranged, PlaceWords places) {
        this.arranged = arranged;
        this.places = places;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public List<Panel> of(ConversationView view, long readerId, Instant now) {
        var found = arranged.in(view.id(), readerId);
        var href = Agreement.pathIn(view.code());
        var panels = new ArrayList<Panel>();
        var toCome = Arrangements.toCome(found, now.atZone(Time.ZONE).toLocalDate());
        if (toCome != null) {
            panels.add(agreed(toCome, href));
        }
        found.stream().filter(Arranged::proposal).filter(one -> view.takesMessages()).forEach(one -> panels.add(
            one.isOf(readerId) ? own(view, one, href) : others(view, one, href)));
        if (panels.isEmpty() && view.takesMessages()) {
            panels.add(new Panel("afspraak", "kalender", null, List.of(),
                List.of(Act.link(href, Messages.get("agreement.act.begin"), false))));
        }
        return panels;
    }

    private Panel agreed(Arranged one, String href) {
        var next = one.rhythm().repeats() ? Messages.get("agreement.next", one.meeting().onDay(one.nextOn())) : null;
        return new Panel("afspraak", "kalender", Messages.get("agreement.panel.agreed"),
            lines((one.nextOn().equals(one.firstOn()) ? one.meeting().words() : one.meeting().rhythmWords()) + ".", next, where(one)),
            List.of(Act.link(href + ".ics", Messages.get("agreement.act.calendar"), false),
                Act.link(href, Messages.get("agreement.act.change"), false)));
    }

    private Panel others(ConversationView view, Arranged one, String href) {
        var id = String.valueOf(one.id());
        return new Panel("voorstel", "kalender", Messages.get("agreement.panel.theirs", view.otherName()),
            lines(one.meeting().words() + ".", where(one)),
            List.of(Act.button(href + "/akkoord", Messages.get("agreement.act.agree"), true, "voorstel", id),
                Act.link(href, Messages.get("agreement.act.other"), false),
                Act.button(href + "/afwijzing", Messages.get("agreement.act.decline"), false, "voorstel", id)));
    }

    private Panel own(ConversationView view, Arranged one, String href) {
        return new Panel("voorstel", "kalender", Messages.get("agreement.panel.mine"),
            lines(one.meeting().words() + ".", where(one), Messages.get("agreement.panel.waits", view.otherName())),
            List.of(Act.link(href, Messages.get("agreement.act.other"), false),
                Act.button(href + "/afwijzing", Messages.get("agreement.act.withdraw"), false, "voorstel", String.valueOf(one.id()))));
    }

    private String where(Arranged one) {
        return places.sentence(one.placeName(), one.placeKernId(), one.placeWords());
    }

    /** Each begins with a capital; what is null is left out. */
    private static List<String> lines(String... lines) {
        return Stream.of(lines).filter(Objects::nonNull).map(Meeting::capital).toList();
    }
}
