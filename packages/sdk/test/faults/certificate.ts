/**
 * A self-signed certificate for 127.0.0.1 and its key, made for these tests and used nowhere else.
 * `openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 36500
 * -subj "/CN=throw-away test certificate" -addext "subjectAltName=IP:127.0.0.1,DNS:localhost"`
 */
export const certificate = `-----BEGIN CERTIFICATE-----
MIIBvzCCAWWgAwIBAgIUa0UqQpES0DRT3SZi+DEMyBcvIJMwCgYIKoZIzj0EAwIw
JjEkMCIGA1UEAwwbdGhyb3ctYXdheSB0ZXN0IGNlcnRpZmljYXRlMCAXDTI2MTEy
MzE3MDc0OVoYDzIxMjYxMDMwMTcwNzQ5WjAmMSQwIgYDVQQDDBt0aHJvdy1hd2F5
IHRlc3QgY2VydGlmaWNhdGUwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQqbj2a
OS1FxR15L9L0j1tzYEWv3z6hrfXLPGNHG05lCX89XjjKW4LZmGs6Hap6Ixlme1S4
imKNb5xWgYirq4URo28wbTAdBgNVHQ4EFgQUkec0zOEVD3w5otbKPqQPaiBmf3ow
HwYDVR0jBBgwFoAUkec0zOEVD3w5otbKPqQPaiBmf3owDwYDVR0TAQH/BAUwAwEB
/zAaBgNVHREEEzARhwR/AAABgglsb2NhbGhvc3QwCgYIKoZIzj0EAwIDSAAwRQIg
V7eYRUyHyMkvQ8BxqexsJkUhDlQo22BtqKnmj7i3Q6MCIQDc9y93pcKKx4t9y8EU
joRMsLForPSSFP00Ib/NkRMe/w==
-----END CERTIFICATE-----`;

export const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgip+XsTzhxjI+y8WD
s0KCFhlt9GOsHLoR9TdYMMh0uM+hRANCAAQqbj2aOS1FxR15L9L0j1tzYEWv3z6h
rfXLPGNHG05lCX89XjjKW4LZmGs6Hap6Ixlme1S4imKNb5xWgYirq4UR
-----END PRIVATE KEY-----`;
