package nl.buurtkanaal.platform.outage;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.connection.jdbc.exceptions.CannotGetJdbcConnectionException;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.transaction.exceptions.TransactionException;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionException;

/** The ways in which the libraries say that the database failed, all of which end in one place. */
@Factory
class FailureAnswers {

    private final DatabaseFailures failures;

    FailureAnswers(DatabaseFailures failures) {
        this.failures = failures;
    }

    @Singleton
    @Primary
    @Produces
    ExceptionHandler<DataAccessException, HttpResponse<?>> ofData() {
        return failures::answer;
    }

    /** No transaction could be begun, committed or rolled back. */
    @Singleton
    @Primary
    @Produces
    ExceptionHandler<TransactionException, HttpResponse<?>> ofTransactions() {
        return failures::answer;
    }

    @Singleton
    @Primary
    @Produces
    ExceptionHandler<ConnectionException, HttpResponse<?>> ofConnections() {
        return failures::answer;
    }

    @Singleton
    @Primary
    @Produces
    ExceptionHandler<CannotGetJdbcConnectionException, HttpResponse<?>> ofThePool() {
        return failures::answer;
    }

    /** Who is signed in is looked up on another thread. */
    @Singleton
    @Primary
    @Produces
    ExceptionHandler<CompletionException, HttpResponse<?>> ofOtherThreads() {
        return failures::answer;
    }
}
