package nl.buurtkanaal.platform.views;

import com.github.jknack.handlebars.internal.HbsParser;
import com.github.jknack.handlebars.internal.HbsParser.ParamContext;
import com.github.jknack.handlebars.internal.HbsParser.SexprContext;
import com.github.jknack.handlebars.internal.antlr.ParserRuleContext;
import java.util.Arrays;

/**
 * Reads what stands in a tag of a template: a name, a constant, or a call of one of our functions.
 *
 * @param view the template, for who reads of a mistake
 */
record TermReader(String view, TemplateFunctions functions) {

    Term term(SexprContext tag, boolean call) {
        var name = tag.QID().getText();
        var function = functions.find(name);
        if (function == null) {
            if (call || !tag.param().isEmpty() || !tag.hash().isEmpty()) {
                throw refused(tag);
            }
            return Name.of(name);
        }
        if (!tag.hash().isEmpty()) {
            throw refused(tag);
        }
        var parameters = tag.param().stream().map(this::term).toArray(Term[]::new);
        var term = new Term.Call(function, parameters, where(tag));
        var constant = functions.isConstant(name) && Arrays.stream(parameters).allMatch(Term.Constant.class::isInstance);
        return constant ? new Term.Constant(term.in(Scope.text(""))) : term;
    }

    Term term(ParamContext parameter) {
        var text = parameter.getText();
        if (parameter instanceof HbsParser.StringParamContext) {
            return new Term.Constant(text.substring(1, text.length() - 1).replace("\\\"", "\""));
        }
        if (parameter instanceof HbsParser.CharParamContext) {
            return new Term.Constant(text.substring(1, text.length() - 1).replace("\\'", "'"));
        }
        if (parameter instanceof HbsParser.NumberParamContext) {
            return new Term.Constant(Integer.valueOf(text));
        }
        if (parameter instanceof HbsParser.BoolParamContext) {
            return new Term.Constant(Boolean.valueOf(text));
        }
        return parameter instanceof HbsParser.SubParamExprContext call ? term(call.sexpr(), true) : Name.of(text);
    }

    TemplateFailure refused(ParserRuleContext tag) {
        return new TemplateFailure(where(tag) + ": our templates have no " + tag.getText());
    }

    String where(ParserRuleContext tag) {
        return view + ":" + tag.getStart().getLine();
    }
}
