// libxml2 is given bytes in memory, in UTF-8, and nothing else. What it would fetch from a network
// or have converted by ICU is answered with "no" here, under the names that it calls: so the
// program holds no code for it, whatever a document asks for, and none of ICU's 30 MB of tables.
#include "include/doors.h"

#include <libxml/nanoftp.h>
#include <libxml/nanohttp.h>
#include <pthread.h>
#include <stddef.h>

void cmarkup_shut_doors(void) {}

// MARK: Threads

// libxml2 asks by weak names whether the program has threads. One static file has only those functions
// that somebody names: where one of these were missing, libxml2 would keep what it knows, the last error
// among it, in places that all threads share.
__attribute__((used)) static void (*const threads[])(void) = {
    (void (*)(void))pthread_once,          (void (*)(void))pthread_getspecific,
    (void (*)(void))pthread_setspecific,   (void (*)(void))pthread_key_create,
    (void (*)(void))pthread_key_delete,    (void (*)(void))pthread_mutex_init,
    (void (*)(void))pthread_mutex_destroy, (void (*)(void))pthread_mutex_lock,
    (void (*)(void))pthread_mutex_unlock,  (void (*)(void))pthread_cond_init,
    (void (*)(void))pthread_cond_destroy,  (void (*)(void))pthread_cond_wait,
    (void (*)(void))pthread_cond_signal,   (void (*)(void))pthread_equal,
    (void (*)(void))pthread_self,
};

// MARK: Network

void *xmlNanoFTPOpen(const char *address) { return NULL; }
int xmlNanoFTPRead(void *context, void *bytes, int count) { return -1; }
int xmlNanoFTPClose(void *context) { return -1; }

void *xmlNanoHTTPOpen(const char *address, char **type) { return NULL; }
void *xmlNanoHTTPMethod(const char *address, const char *method, const char *input, char **type,
                        const char *headers, int length) {
  return NULL;
}
int xmlNanoHTTPRead(void *context, void *bytes, int count) { return -1; }
void xmlNanoHTTPClose(void *context) {}
int xmlNanoHTTPReturnCode(void *context) { return -1; }
const char *xmlNanoHTTPRedir(void *context) { return NULL; }
const char *xmlNanoHTTPEncoding(void *context) { return NULL; }
const char *xmlNanoHTTPMimeType(void *context) { return NULL; }

// MARK: ICU, where libxml2 was built with it

#if defined(LIBXML_ICU_ENABLED) && __has_include(<unicode/ucnv.h>)
#include <unicode/ucnv.h>

UConverter *ucnv_open(const char *name, UErrorCode *error) {
  *error = U_UNSUPPORTED_ERROR;
  return NULL;
}
void ucnv_close(UConverter *converter) {}
void ucnv_convertEx(UConverter *target_converter, UConverter *source_converter, char **target,
                    const char *target_limit, const char **source, const char *source_limit,
                    UChar *pivot_start, UChar **pivot_source, UChar **pivot_target,
                    const UChar *pivot_limit, UBool reset, UBool flush, UErrorCode *error) {
  *error = U_UNSUPPORTED_ERROR;
}
void ucnv_setFromUCallBack(UConverter *converter, UConverterFromUCallback action,
                           const void *context, UConverterFromUCallback *old_action,
                           const void **old_context, UErrorCode *error) {}
void ucnv_setToUCallBack(UConverter *converter, UConverterToUCallback action, const void *context,
                         UConverterToUCallback *old_action, const void **old_context,
                         UErrorCode *error) {}
void UCNV_FROM_U_CALLBACK_STOP(const void *context, UConverterFromUnicodeArgs *arguments,
                               const UChar *units, int32_t length, UChar32 point,
                               UConverterCallbackReason reason, UErrorCode *error) {}
void UCNV_TO_U_CALLBACK_STOP(const void *context, UConverterToUnicodeArgs *arguments,
                             const char *units, int32_t length, UConverterCallbackReason reason,
                             UErrorCode *error) {}
#endif
