@echo off
rem Starts Architrave with the runtime that lies beside it; no other Java is looked at.
setlocal
set "HOME_FOLDER=%~dp0.."
set "KIND=command"
if "%~1"=="" set "KIND=window"
if "%~2"=="" if not "%~x1"=="" set "KIND=window"
set "FLAGS=-XX:TieredStopAtLevel=1"
if "%KIND%"=="window" set "FLAGS=--enable-native-access=javafx.graphics"
set "CACHE=%HOME_FOLDER%\runtime\lib\architrave-%KIND%.aot"
if exist "%CACHE%" set FLAGS="-XX:AOTCache=%CACHE%" %FLAGS%
"%HOME_FOLDER%\runtime\bin\java.exe" -XX:+UseSerialGC -Xlog:aot=off -Xlog:cds=off %ARCHITRAVE_OPTS% -cp "%HOME_FOLDER%\lib\architrave.jar" %FLAGS% io.architrave.Main %*
exit /b %ERRORLEVEL%
