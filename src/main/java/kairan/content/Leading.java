package kairan.content;

/** Which of the two leads where both have a text: what was written at the desk, or the files ({@code kairan.leading}). */
public enum Leading {
    DESK,
    FILES
}
