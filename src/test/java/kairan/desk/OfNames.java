package kairan.desk;

import kairan.roles.Right;

/** A list of names, one on each line, as tests bring it in. */
interface OfNames extends Listing<String> {

    @Override
    default String kind() {
        return "names";
    }

    @Override
    default String label() {
        return "名前の表";
    }

    @Override
    default String path() {
        return "/desk";
    }

    @Override
    default Right right() {
        return Right.ENTER_BODIES;
    }
}
