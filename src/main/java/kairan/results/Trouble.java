package kairan.results;

/** Where people had trouble, and with what (こまった所). */
public record Trouble(String place, String reason, int count) {

    /** 東の入口：道具が足りない */
    public String label() {
        return reason.isEmpty() ? place : "%s：%s".formatted(place, reason);
    }
}
