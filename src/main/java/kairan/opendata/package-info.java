/** The list of gatherings as open data (イベント一覧): its columns, written for anybody, and read as other towns write it. */
@ApplicationModule(allowedDependencies = {"content", "japanese"})
@NullMarked
package kairan.opendata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
