package nl.buurtkanaal.faults;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.person.signin.PersonDemo;

/**
 * People who place posts, write messages and note things at the desk, without pause. Whoever gets no answer, or reads that it did not work,
 * presses the button again, as people do: the same form with the same key.
 */
final class Load implements AutoCloseable {

    /** What was done: each under words of its own, by which the database is asked afterwards. */
    enum Act {
        POST("SELECT COUNT(*) FROM help_post WHERE title = ?"),
        MESSAGE("SELECT COUNT(*) FROM message WHERE body = ?"),
        NOTE("SELECT COUNT(*) FROM person_note WHERE note = ?");

        final String question;

        Act(String question) {
            this.question = question;
        }
    }

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    /** Between two acts of one person, so that the machine has time for the faults. */
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(150);

    private final URI site;
    private final Consumer<Visitor> secondStep;
    private final Map<String, Act> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Act> begun = new ConcurrentHashMap<>();
    private final Queue<String> troubles = new ConcurrentLinkedQueue<>();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private final Semaphore done = new Semaphore(0);
    private final List<Thread> people = new ArrayList<>();
    private volatile boolean over;

    /** @param secondStep lets somebody with a role pass without a phone */
    Load(URI site, Consumer<Visitor> secondStep) {
        this.site = site;
        this.secondStep = secondStep;
        for (var author : List.of("greet", "ans", "fatma")) {
            person(author, this::place);
        }
        person("kees", this::write);
        person("greet", this::write);
        person("marijke", this::note);
    }

    private interface Doing {
        void once(Visitor visitor, String words) throws NotYet;
    }

    /** The site did not do it, or nobody knows: it is tried again from the start. */
    private static final class NotYet extends Exception {
        private static final long serialVersionUID = 1;

        NotYet(String message) {
            super(message);
        }
    }

    private void person(String who, Doing doing) {
        var thread = new Thread(() -> {
            Visitor visitor = null;
            while (!over) {
                try {
                    if (visitor == null) {
                        visitor = signIn(who);
                    }
                    doing.once(visitor, words());
                    LockSupport.parkNanos(REST_NANOS);
                } catch (NotYet e) {
                    LockSupport.parkNanos(PAUSE_NANOS);
                } catch (RuntimeException | AssertionError e) {
                    troubles.add(who + ": " + e);
                    visitor = null;
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            }
        }, "load: " + who);
        people.add(thread);
        thread.start();
    }

    private void place(Visitor visitor, String words) throws NotYet {
        var first = open(visitor, "/brummen/hulp/nieuw?soort=vraag");
        var asked = press(visitor, first, "main form:has([name=words])", "words", "Wie geeft de planten water als ik weg ben? Er "
            + "staan er zes.", "kern", "oeken");
        var check = open(visitor, asked.redirect().orElseThrow(() -> new IllegalStateException("not taken: " + asked.text())));
        act(Act.POST, words, visitor, check, "main form:has([name=title])", "title", words, "category", "tuin");
    }

    private void write(Visitor visitor, String words) throws NotYet {
        var list = open(visitor, "/mijn/berichten");
        var link = list.first(".row-title a");
        var talk = open(visitor, link.attr("href"));
        act(Act.MESSAGE, words, visitor, talk, "#terugschrijven", "bericht", words);
    }

    private void note(Visitor visitor, String words) throws NotYet {
        var list = open(visitor, "/brummen/balie/mensen");
        var person = open(visitor, list.first("main a[href*='/balie/mensen/']").attr("href"));
        act(Act.NOTE, words, visitor, person, "form[action$='/notities']", "notitie", words);
    }

    private void act(Act act, String words, Visitor visitor, Page page, String form, String... typed) throws NotYet {
        begun.put(words, act);
        var answer = press(visitor, page, form, typed);
        if (answer.redirect().isEmpty()) {
            throw new IllegalStateException(act + " was refused with " + answer.status() + ": " + answer.text());
        }
        acknowledged.put(words, act);
        done.release();
    }

    /** Presses until there is an answer that is neither "not now" nor a broken line. */
    private Page press(Visitor visitor, Page page, String form, String... typed) throws NotYet {
        var fields = new LinkedHashMap<>(Visitor.fieldsOf(page.first(form)));
        for (var i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], typed[i + 1]);
        }
        var action = page.first(form).hasAttr("action") ? page.first(form).attr("action") : page.path();
        while (true) {
            try {
                var answer = visitor.post(action, fields);
                count(answer.status());
                if (answer.status() < 500 && !answer.has("form.kept-words")) {
                    return answer;
                }
            } catch (AssertionError brokenLine) {
                count(0);
            }
            if (over) {
                throw new NotYet("over");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private Page open(Visitor visitor, String path) throws NotYet {
        try {
            var page = visitor.visit(path);
            count(page.status());
            if (page.status() == 200) {
                return page;
            }
            if (page.status() < 500) {
                throw new IllegalStateException(path + " answered " + page.status() + ": " + page.text());
            }
            throw new NotYet(path + " " + page.status());
        } catch (AssertionError brokenLine) {
            count(0);
            throw new NotYet(path + " no answer");
        }
    }

    private Visitor signIn(String who) throws NotYet {
        var visitor = new Visitor(site);
        var answer = press(visitor, open(visitor, "/inloggen"), "#wachtwoord-formulier", "email", who + "@voorbeeld.example", "wachtwoord",
            PersonDemo.PASSWORD);
        if (answer.redirect().isEmpty()) {
            throw new IllegalStateException("not signed in: " + answer.text());
        }
        if (answer.redirect().get().startsWith("/inloggen/code")) {
            secondStep.accept(visitor);
        }
        return visitor;
    }

    private void count(int status) {
        statuses.computeIfAbsent(status, ignored -> new AtomicInteger()).incrementAndGet();
    }

    /** Letters only: figures look like phone numbers. */
    private static String words() {
        var text = new StringBuilder("Zonnebloem ");
        for (var rest = NUMBER.incrementAndGet(); rest > 0; rest /= 20) {
            text.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20)).append('e');
        }
        return text.append(" tuin").toString();
    }

    /** Waits until so many more acts were acknowledged. */
    void awaitMore(int acts) throws InterruptedException {
        done.drainPermits();
        if (!done.tryAcquire(acts, 3, TimeUnit.MINUTES)) {
            throw new AssertionError("nothing goes through any more: " + statuses + " " + troubles);
        }
    }

    Map<String, Act> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    /** Sent at least once, with or without an answer. */
    Map<String, Act> begun() {
        return Map.copyOf(begun);
    }

    /** Answers by status; 0 is a line that broke. */
    Map<Integer, AtomicInteger> statuses() {
        return statuses;
    }

    /** What no visitor should have met. */
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        for (var person : people) {
            person.join(TimeUnit.SECONDS.toMillis(30));
        }
    }
}
