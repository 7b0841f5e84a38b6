package org.throughline.app;

import java.time.InstantSource;
import java.util.List;
import org.throughline.app.fetching.StoredRests;
import org.throughline.feeds.fetch.AllowList;
import org.throughline.feeds.fetch.FetchSettings;
import org.throughline.feeds.fetch.WebClient;
import org.throughline.store.Store;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What may be fetched; the same option wherever something is. */
final class OutboundOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    private AllowList allowed = AllowList.NOTHING;

    @Option(
            names = "--allow",
            split = ",",
            paramLabel = "HOST",
            defaultValue = "${env:THROUGHLINE_ALLOW}",
            description = "Hosts beyond the public web that may be asked: a name, *.ending, an address or a range of"
                    + " addresses (also in THROUGHLINE_ALLOW).")
    void allow(List<String> hosts) {
        try {
            allowed = AllowList.of(hosts == null ? List.of() : hosts);
        } catch (IllegalArgumentException unreadable) {
            throw new ParameterException(spec.commandLine(), String.valueOf(unreadable.getMessage()));
        }
    }

    /** For a command that asks the web once: hosts that want their rest get it from this command too. */
    WebClient client(Store store) {
        return new WebClient(settings(), new StoredRests(store.feeds().rests(), InstantSource.system()));
    }

    FetchSettings settings() {
        return FetchSettings.polite(allowed);
    }
}
