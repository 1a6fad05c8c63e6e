package dev.tributary.runtime.http;

import dev.tributary.model.ErrorModel;

/**
 * An error that a response announces, as the descriptor declares it.
 *
 * @param action what is done about it
 * @param said the text at the place that announces it, empty where the status alone does
 * @param advice what the user is told to do, empty for what is usual
 */
record AnnouncedError(ErrorModel.Action action, String said, String advice) {}
