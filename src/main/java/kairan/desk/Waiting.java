package kairan.desk;

import kairan.roles.Right;

/** Something that may wait for a visitor of the desk; the home page counts it and leads to it. */
interface Waiting {

    /** What waits: 「答えのない質問」. */
    String label();

    /** The page where it is seen to; the visitor may open it with {@link #needs}. */
    String path();

    Right needs();

    long count(Visitor visitor);
}
