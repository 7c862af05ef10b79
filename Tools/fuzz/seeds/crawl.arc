filedesc://x.arc 0.0.0.0 20140216050221 text/plain 4
1 0
http://a.org/ 1.1.1.1 20140216050221 text/html 26
HTTP/1.1 200 OK

They .
