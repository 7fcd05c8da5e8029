package org.reciproque.query.reports;

import java.util.List;
import java.util.concurrent.CompletionException;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.figures.CutOff;
import org.reciproque.api.report.ReportQuery;
import org.reciproque.api.report.WrittenFile;
import org.reciproque.api.report.WrittenFiles;
import org.reciproque.query.web.NotFound;
import org.springframework.stereotype.Component;

/** Has files composed, up to the cut-off of the address. */
@Component
class Downloads {

    private final QueryGateway queries;

    Downloads(QueryGateway queries) {
        this.queries = queries;
    }

    List<WrittenFile> compose(ReportQuery question) {
        try {
            return queries.query(question, WrittenFiles.class).join().files();
        } catch (CompletionException failure) {
            // A cut-off that this network never reached is an address that leads nowhere.
            if (failure.getCause() instanceof Refusal) {
                throw new NotFound();
            }
            throw failure;
        }
    }

    static CutOff cutOff(@Nullable Long number) {
        return number == null ? new CutOff.Latest() : new CutOff.Number(number);
    }
}
