package nl.buurtkanaal.platform.security;

import io.micronaut.core.annotation.Nullable;
import java.util.Optional;

/** The links in mails that open one row of one table for whoever holds them, for one purpose. They sign nobody in. */
public abstract class SignedLinks {

    private final SignedNumbers signed;
    private final String start;
    private final String purpose;

    /**
     * @param start   of the path, up to the token
     * @param purpose a token made for another one is not read
     */
    protected SignedLinks(SignedNumbers signed, String start, String purpose) {
        this.signed = signed;
        this.start = start;
        this.purpose = purpose;
    }

    /** The path of one row, the same each time; no table holds it. */
    public final String pathOf(long id) {
        return start + signed.token(purpose, id);
    }

    /** The id in a token; empty for a link that we did not make. */
    public final Optional<Long> read(@Nullable String token) {
        return signed.read(purpose, token).map(numbers -> numbers.get(0));
    }
}
