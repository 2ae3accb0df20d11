package nl.buurtkanaal.person.signin;

/**
 * Somebody with a role who came in by mail link or password, and still has to show the second factor. Until then nobody is signed in.
 *
 * @param byLink came in by a mail link
 */
record Awaiting(String sessionId, long accountId, long personId, long editionId, boolean byLink) {
}
