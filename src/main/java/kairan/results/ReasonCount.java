package kairan.results;

import kairan.feedback.Rating;

/** How many gave this reason under that rating; a reason that was not told is 「理由は選ばれていません」. */
public record ReasonCount(Rating rating, String label, String view, int count) {}
