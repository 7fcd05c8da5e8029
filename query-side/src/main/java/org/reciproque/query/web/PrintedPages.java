package org.reciproque.query.web;

import java.util.Locale;
import java.util.Map;
import org.axonframework.queryhandling.QueryGateway;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.report.PrintPage;
import org.reciproque.api.report.WrittenFile;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/** A template of ours as a file to take away. The pages themselves are set by those who make reports. */
@Component
public class PrintedPages {

    private final SpringTemplateEngine templates;
    private final ApplicationContext beans;
    private final QueryGateway queries;

    PrintedPages(SpringTemplateEngine templates, ApplicationContext beans, QueryGateway queries) {
        this.templates = templates;
        this.beans = beans;
        this.queries = queries;
    }

    /**
     * @param name of the file, without its ending
     * @param template without a frame, well-formed, without any link
     */
    public WrittenFile pdf(NetworkId network, String name, String title, String template, Map<String, Object> model) {
        Context context = new Context(Locale.FRENCH, model);
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        String body = templates.process(template, context);
        return queries.query(new PrintPage(network, name + ".pdf", title, body), WrittenFile.class)
                .join();
    }
}
