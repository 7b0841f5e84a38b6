package org.throughline.server.reader;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Span;
import org.throughline.store.library.Library;
import org.throughline.store.search.SearchRequest;

/** What a request asks for. Every parameter has a form and a limit; an id that moved answers with its new address. */
final class Asked {
    static final int LONGEST_NAME = 300;

    private static final int PAGE_LIMIT = 1000;

    private Asked() {}

    static long id(Context context, char kind) {
        return Links.parse(kind, context.pathParam("id"))
                .orElseThrow(() -> new NotFoundResponse("No page has an address of this form."));
    }

    static void moved(Library library, Context context, String kind, long id, LongFunction<String> address) {
        long now = library.redirect(kind, id)
                .orElseThrow(() -> new NotFoundResponse("This " + kind + " was never stored here."));
        String asked = context.queryString();
        context.redirect(address.apply(now) + (asked == null ? "" : "?" + asked), HttpStatus.MOVED_PERMANENTLY);
    }

    static int page(Context context) {
        String asked = context.queryParam("page");
        if (asked == null) {
            return 1;
        }
        boolean digits =
                !asked.isEmpty() && asked.length() <= 4 && asked.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = digits ? Integer.parseInt(asked) : 0;
        if (number < 1 || number > PAGE_LIMIT) {
            throw new BadRequestResponse("Pages are numbered from 1 to " + PAGE_LIMIT + ".");
        }
        return number;
    }

    /** A few words; longer ones are cut. */
    static String words(Context context, String name) {
        String value = context.queryParam(name);
        return value == null ? "" : value.substring(0, Math.min(value.length(), SearchRequest.LONGEST));
    }

    /** Offsets as "START-END"; anything else marks nothing. */
    static @Nullable Span stretch(@Nullable String asked) {
        if (asked == null || asked.length() > 20) {
            return null;
        }
        int dash = asked.indexOf('-');
        try {
            int start = Integer.parseInt(asked.substring(0, Math.max(dash, 0)));
            int end = Integer.parseInt(asked.substring(dash + 1));
            return start >= 0 && end > start ? new Span(start, end) : null;
        } catch (NumberFormatException notNumbers) {
            return null;
        }
    }
}
