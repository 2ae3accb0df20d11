package nl.buurtkanaal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.platform.mail.MailRound;
import nl.buurtkanaal.platform.web.JsonLogEncoder;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Known words are typed into every field of every kind of form, by every role, and looked for in all that the site writes to its output:
 * log lines as in production, and whatever else is printed. They are never there; that each request left a line with its reference is.
 */
@MicronautTest(transactional = false)
class KnownWordsTest {

    private static final String WORD = "kwispelzang";
    private static final String MAIL = "kwispelzang@woorden.example";
    private static final String PHONE = "0653311997";
    private static final List<String> SECRETS = List.of(WORD, "zeldzaamzeer", PHONE, "53311997");
    private static final int MOST_PAGES = 60;
    /** Ends the session of the visitor who goes on. */
    private static final String SIGN_OUT = "/uitloggen";

    @Inject
    Cast cast;
    @Inject
    Pages pages;
    @Inject
    SignIn signIn;
    @Inject
    TestMails mails;
    @Inject
    MailRound round;

    private final Set<String> forms = new HashSet<>();

    @Test
    void what_people_type_is_in_no_line_that_the_site_writes() {
        cast.enter();
        var output = new Output();
        try {
            send(pages.visitor(), "/brummen");
            for (var who : List.of("greet", "marijke", "rob", "hanneke", "bas")) {
                send(signIn.as(who), "/brummen");
            }
            var greet = signIn.as("greet");
            greet.open("/brummen/hulp?zoek=" + WORD);
            greet.open("/brummen/sociale-kaart?zoek=" + WORD + "%20zeldzaamzeer");
            greet.open("/" + WORD);
            greet.open("/brummen/hulp?zoek=%FF" + WORD);
            mails.goAway(true);
            round.run();
            // what a library may write about them
            LoggerFactory.getLogger("com.zaxxer.hikari.pool").warn("broken", new IllegalStateException("Duplicate entry '" + MAIL + "'"));
        } finally {
            output.close();
        }

        var lines = output.lines();
        var written = String.join("", lines) + output.printed();
        SECRETS.forEach(secret -> assertEquals(List.of(), written.lines().filter(line -> line.toLowerCase(Locale.ROOT).contains(secret))
            .toList()));
        assertTrue(forms.size() >= 40, () -> "kinds of forms: " + forms);
        var requests = lines.stream().filter(line -> line.contains("\"logger\":\"requests\"")).toList();
        assertTrue(requests.size() > forms.size());
        assertEquals(List.of(), requests.stream().filter(line -> !line.matches("(?s).*\"request\":\"[0-9a-f]{8}\".*")).toList());
    }

    /** Walks along the links, one page of each kind, and then sends every kind of form that it met. */
    private void send(Visitor visitor, String start) {
        var found = new LinkedHashMap<String, Page>();
        var seen = new HashSet<String>();
        var next = new ArrayDeque<>(List.of(start, "/brummen/hulp", "/brummen/sociale-kaart", "/brummen/spreekuren", "/mijn",
            "/mijn/berichten", "/mijn/gegevens", "/brummen/balie", "/brummen/balie/telefoon", "/brummen/balie/mensen",
            "/brummen/balie/antwoorden", "/brummen/balie/woorden", "/brummen/redactie", "/brummen/beheer",
            "/brummen/hulp/nieuw?soort=vraag", "/inloggen", "/aanmelden"));
        while (!next.isEmpty() && seen.size() < MOST_PAGES) {
            var path = next.poll();
            if (!seen.add(kind(path))) {
                continue;
            }
            var page = visitor.visit(path);
            if (page.status() != 200 || !page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                continue;
            }
            for (var form : page.document().select("form[method=post]")) {
                var key = kind(form.hasAttr("action") ? form.attr("action") : page.path());
                if (!key.startsWith(SIGN_OUT) && forms.add(key)) {
                    found.put(key, new Page(page.status(), page.uri(), page.headers(), page.document(), form.cssSelector()));
                }
            }
            page.document().select("main a[href^=/], header a[href^=/]").stream().map(link -> link.attr("href").replaceFirst("#.*", ""))
                .forEach(next::add);
        }
        found.values().forEach(page -> fill(visitor, page));
    }

    private static void fill(Visitor visitor, Page page) {
        var form = page.document().selectFirst(page.source());
        var fields = Visitor.fieldsOf(form);
        for (var field : form.select("input[name], textarea[name]")) {
            if (!field.attr("name").equals("formtoken") && !field.attr("name").equals("inzending")) {
                typed(field).ifPresent(text -> fields.put(field.attr("name"), text));
            }
        }
        visitor.post(form.hasAttr("action") ? form.attr("action") : page.path(), fields);
    }

    private static Optional<String> typed(Element field) {
        if (field.normalName().equals("textarea")) {
            return Optional.of("Kwispelzang heeft zeldzaamzeer en belt " + PHONE + " of mailt " + MAIL);
        }
        return Optional.ofNullable(switch (field.attr("type").toLowerCase(Locale.ROOT)) {
            case "email" -> MAIL;
            case "tel" -> PHONE;
            case "", "text", "search", "password" -> "Kwispelzang zeldzaamzeer";
            default -> null;
        });
    }

    /** An address without what differs from one thing to the next. */
    private static String kind(String path) {
        return path.replaceAll("\\?.*", "")
            .replaceAll("/(hulp|berichten|sociale-kaart|spreekuren|kernen|mensen|bellers|plekken|aanbod|meldingen|melden/\\w+)/"
            + "(?!nieuw\\b)[^/]+", "/$1/*").replaceAll("/\\d+", "/*");
    }

    /** All that is written while it is open: by the loggers, in the words of production, and by whatever prints. */
    private static final class Output extends AppenderBase<ILoggingEvent> implements AutoCloseable {

        private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

        private final JsonLogEncoder encoder = new JsonLogEncoder();
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();
        private final Map<Boolean, PrintStream> before = Map.of(true, System.out, false, System.err);
        private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
        private final Level level = ROOT.getLevel();
        private final List<Appender<ILoggingEvent>> silenced = new ArrayList<>();

        Output() {
            setContext(ROOT.getLoggerContext());
            start();
            ROOT.iteratorForAppenders().forEachRemaining(silenced::add);
            silenced.forEach(ROOT::detachAppender);
            ROOT.addAppender(this);
            ROOT.setLevel(Level.INFO);
            System.setOut(both(before.get(true)));
            System.setErr(both(before.get(false)));
        }

        private PrintStream both(PrintStream first) {
            return new PrintStream(new OutputStream() {
                @Override
                public void write(int b) {
                    first.write(b);
                    synchronized (printed) {
                        printed.write(b);
                    }
                }
            }, true, StandardCharsets.UTF_8);
        }

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(new String(encoder.encode(event), StandardCharsets.UTF_8));
        }

        List<String> lines() {
            return List.copyOf(lines);
        }

        String printed() {
            return printed.toString(StandardCharsets.UTF_8);
        }

        @Override
        public void close() {
            System.setOut(before.get(true));
            System.setErr(before.get(false));
            ROOT.setLevel(level);
            ROOT.detachAppender(this);
            silenced.forEach(ROOT::addAppender);
            stop();
        }
    }
}
