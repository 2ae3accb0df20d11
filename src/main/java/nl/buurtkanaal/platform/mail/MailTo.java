package nl.buurtkanaal.platform.mail;

/** Who gets a mail: by id, so that erasing a person also reaches the mails that wait. */
public record MailTo(Kind kind, long id) {

    /** What the id names. */
    public enum Kind { PERSON, SIGN_UP, ADDRESS_CHECK, INVITATION, NAMING, FOLLOWER, ENTRY_CHECK }

    /** Somebody with an account. */
    public static MailTo person(long id) {
        return new MailTo(Kind.PERSON, id);
    }

    /** Somebody who is invited to take a role, with or without an account. */
    public static MailTo invitation(long id) {
        return new MailTo(Kind.INVITATION, id);
    }

    /** Somebody whom an editor named by address, with or without an account. */
    public static MailTo naming(long id) {
        return new MailTo(Kind.NAMING, id);
    }

    /** Somebody who hears of the changes of one spreekuur, perhaps without an account. */
    public static MailTo follower(long id) {
        return new MailTo(Kind.FOLLOWER, id);
    }

    /** Somebody who has not confirmed an address yet. */
    public static MailTo signUp(long id) {
        return new MailTo(Kind.SIGN_UP, id);
    }

    /** The mailbox of an organisation, asked whether its entry in the sociale kaart is still right. */
    public static MailTo entryCheck(long id) {
        return new MailTo(Kind.ENTRY_CHECK, id);
    }
}
