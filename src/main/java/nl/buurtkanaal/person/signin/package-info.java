/**
 * How people prove who they are: signing up and confirming by mail, signing in by mail link or password, and the sessions that follow.
 *
 * <p>A mail link opens a page with one button, since mail scanners follow links; only the button acts, once. The signed cookie holds
 * nothing but the id of a session row, which is read with each request together with the person's roles and bans: ending the row, taking a
 * role or banning works from the next click on. Nothing here tells a visitor whether an e-mail address has an account.
 *
 * <p>Who has a role is signed in only after the second factor ({@link nl.buurtkanaal.person.factor}), at each sign-in; what weighs most
 * asks it again ({@link nl.buurtkanaal.person.FreshCode}).
 *
 * <p>Owns the tables {@code account}, {@code pending_sign_up}, {@code mail_link}, {@code session}, {@code address_change} and
 * {@code operator_link}. Other features start a sign-up through {@link nl.buurtkanaal.person.signin.SignUps}. Publishes
 * {@link nl.buurtkanaal.person.signin.SignUpConfirmed}; listens to {@link nl.buurtkanaal.person.BanChanged}.
 */
package nl.buurtkanaal.person.signin;
