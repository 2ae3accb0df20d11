package nl.buurtkanaal.platform.views;

import com.github.jknack.handlebars.internal.HbsLexer;
import com.github.jknack.handlebars.internal.HbsParser;
import com.github.jknack.handlebars.internal.HbsParser.BlockContext;
import com.github.jknack.handlebars.internal.HbsParser.BodyContext;
import com.github.jknack.handlebars.internal.HbsParser.ElseBlockContext;
import com.github.jknack.handlebars.internal.HbsParser.HashContext;
import com.github.jknack.handlebars.internal.HbsParser.PexprContext;
import com.github.jknack.handlebars.internal.HbsParser.SexprContext;
import com.github.jknack.handlebars.internal.HbsParser.StaticPathContext;
import com.github.jknack.handlebars.internal.antlr.BaseErrorListener;
import com.github.jknack.handlebars.internal.antlr.CharStreams;
import com.github.jknack.handlebars.internal.antlr.CommonTokenStream;
import com.github.jknack.handlebars.internal.antlr.ParserRuleContext;
import com.github.jknack.handlebars.internal.antlr.RecognitionException;
import com.github.jknack.handlebars.internal.antlr.Recognizer;
import com.github.jknack.handlebars.internal.antlr.tree.ParseTree;
import io.micronaut.core.annotation.Nullable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Turns a template, as the grammar of Handlebars reads it, into segments. What our templates do not use is refused, not guessed. */
final class TemplateReader {

    private static final String INSIDE = "@partial-block";

    private final String view;
    private final TermReader terms;
    private final Function<String, Segment> partials;

    private TemplateReader(String view, TemplateFunctions functions, Function<String, Segment> partials) {
        this.view = view;
        this.terms = new TermReader(view, functions);
        this.partials = partials;
    }

    /** @param partials gives the segments of another template */
    static Segment read(String view, String text, TemplateFunctions functions, Function<String, Segment> partials) {
        var reader = new TemplateReader(view, functions, partials);
        var lexer = new HbsLexer(CharStreams.fromString(text), "{{", "}}");
        var parser = new HbsParser(new CommonTokenStream(lexer));
        for (var recognizer : List.of(lexer, parser)) {
            recognizer.removeErrorListeners();
            recognizer.addErrorListener(reader.new Complaints());
        }
        return reader.body(parser.template().body());
    }

    private Segment body(@Nullable BodyContext body) {
        var parts = new ArrayList<Segment>();
        if (body != null) {
            for (var statement : body.statement()) {
                add(parts, statement(statement.getChild(0)));
            }
        }
        return parts.isEmpty() ? Segment.NOTHING : parts.size() == 1 ? parts.get(0) : new Segment.Sequence(parts.toArray(Segment[]::new));
    }

    /** Text that stands beside text becomes one. */
    private static void add(List<Segment> parts, Segment part) {
        var last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        if (part instanceof Segment.Text text && last instanceof Segment.Text before) {
            var both = Arrays.copyOf(before.html(), before.html().length + text.html().length);
            System.arraycopy(text.html(), 0, both, before.html().length, text.html().length);
            parts.set(parts.size() - 1, new Segment.Text(both));
        } else {
            parts.add(part);
        }
    }

    private Segment statement(ParseTree tree) {
        if (tree instanceof HbsParser.TextContext text) {
            return text(text.getText());
        }
        if (tree instanceof HbsParser.VarContext tag && tag.DECORATOR() == null) {
            return value(tag.sexpr(), true);
        }
        if (tree instanceof HbsParser.TvarContext tag) {
            return value(tag.sexpr(), false);
        }
        if (tree instanceof BlockContext tag && tag.DECORATOR() == null && tag.blockParams() == null) {
            return block(tag.sexpr(), tag.nameEnd.getText(), tag.thenBody, tag.elseBlock());
        }
        if (tree instanceof HbsParser.PartialContext tag) {
            return include(tag.pexpr(), null);
        }
        if (tree instanceof HbsParser.PartialBlockContext tag) {
            return include(tag.pexpr(), tag.thenBody);
        }
        if (tree instanceof HbsParser.CommentContext) {
            return Segment.NOTHING;
        }
        throw terms.refused((ParserRuleContext) tree);
    }

    private static Segment.Text text(String html) {
        return new Segment.Text(html.getBytes(StandardCharsets.UTF_8));
    }

    /** What is the same for every page, such as the address of a style sheet, becomes text here. */
    private Segment value(SexprContext tag, boolean escaped) {
        var term = terms.term(tag, false);
        if (term instanceof Term.Constant constant) {
            var written = new PageBytes();
            new Segment.Value(constant, escaped).write(Scope.text(""), written);
            return text(written.toString());
        }
        return new Segment.Value(term, escaped);
    }

    private Segment block(SexprContext tag, String end, BodyContext then, List<ElseBlockContext> others) {
        var name = tag.QID().getText();
        if (!name.equals(end) || tag.param().size() != 1 || !tag.hash().isEmpty()) {
            throw terms.refused(tag);
        }
        var term = terms.term(tag.param(0));
        var inside = body(then);
        var otherwise = otherwise(others);
        return switch (name) {
            case "if" -> new Segment.Choice(term, inside, otherwise);
            case "unless" -> new Segment.Choice(term, otherwise, inside);
            case "with" -> new Segment.Within(term, inside, otherwise);
            case "each" -> new Segment.Loop(term, inside, otherwise);
            default -> throw terms.refused(tag);
        };
    }

    /** {@code {{else}}}, or {@code {{else if ...}}} with what follows it. */
    private Segment otherwise(List<ElseBlockContext> others) {
        if (others.isEmpty()) {
            return Segment.NOTHING;
        }
        var first = others.get(0);
        if (first.elseStmt() != null) {
            return body(first.elseStmt().unlessBody);
        }
        var chain = first.elseStmtChain();
        return block(chain.sexpr(), chain.sexpr().QID().getText(), chain.unlessBody, others.subList(1, others.size()));
    }

    private Segment include(PexprContext tag, @Nullable BodyContext inside) {
        if (!(tag instanceof StaticPathContext place) || place.QID().size() > (place.PATH() == null ? 1 : 0)) {
            throw terms.refused(tag);
        }
        if (place.path.getText().equals(INSIDE)) {
            return new Segment.Inside(terms.where(tag));
        }
        var names = place.hash().stream().map(hash -> hash.QID().getText()).toArray(String[]::new);
        var values = place.hash().stream().map(HashContext::param).map(terms::term).toArray(Term[]::new);
        return new Segment.Include(partials.apply(place.path.getText()), names, values, inside == null ? null : body(inside));
    }

    private final class Complaints extends BaseErrorListener {
        @Override
        public void syntaxError(Recognizer<?, ?> recognizer, Object symbol, int line, int column, String message, RecognitionException e) {
            throw new TemplateFailure(view + ":" + line + ": " + message);
        }
    }
}
