package dev.tributary.runtime.rest;

import okhttp3.ResponseBody;
import retrofit2.Call;

/** Makes the request of one page; generated for each table as a call of its Retrofit service. */
@FunctionalInterface
public interface RequestFactory {

    /** The call, of which only the request is used. */
    Call<ResponseBody> create(RequestValues values);
}
